package io.leadpact.integration;

import java.util.Locale;

/** Which of the two files of an import. */
enum FileKind {
  LEADS,
  EVENTS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
