package io.leadpact.integration;

/** What an import does at the moment. */
enum ImportPhase {
  /** Recording the leads of the file of leads. */
  LEADS,
  /** Reading the file of events into a table, since it need not be in the order of leads. */
  EVENTS,
  /** Recording the events of that table, lead by lead. */
  RECORD,
  DONE
}
