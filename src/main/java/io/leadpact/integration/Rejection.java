package io.leadpact.integration;

import io.leadpact.integration.csv.CsvRow;
import io.leadpact.kernel.RuleViolation;

/** A line that could not be taken in, as it came, and why. */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record Rejection(FileKind file, long line, byte[] bytes, RuleViolation reason) {

  static Rejection of(FileKind file, CsvRow row, RuleViolation reason) {
    return new Rejection(file, row.line(), row.bytes(), reason);
  }
}
