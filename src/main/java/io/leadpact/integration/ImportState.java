package io.leadpact.integration;

/** How an import stands. */
enum ImportState {
  /** Files are there, but nobody said yet what they mean. */
  DRAFT,
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  STOPPED,
  UNDONE;

  public boolean active() {
    return this == QUEUED || this == RUNNING;
  }

  public boolean mayResume() {
    return this == STOPPED || this == FAILED;
  }

  public boolean mayUndo() {
    return this == DONE || this == STOPPED || this == FAILED;
  }
}
