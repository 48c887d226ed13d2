package io.leadpact.integration.mapping;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The cells of a row that could be read and has as many as the file has columns. */
record Cells(List<String> fields) {

  private static final int HASH_BYTES = 18;

  /**
   * @throws RuleViolation saying why the row cannot be used
   */
  static Cells of(CsvRow row, CsvHead head) {
    var fault = row.fault();
    if (fault != null) {
      throw switch (fault) {
        case ENCODING -> new RuleViolation("row.encoding", "The line is not in UTF-8");
        case OPEN_QUOTE -> new RuleViolation("row.quote", "A quote opens and never closes");
        case TOO_LONG -> new RuleViolation("row.long", "The line is too long");
      };
    }
    int wanted = head.columns().size();
    int found = row.fields().size();
    boolean fits =
        found == wanted
            || found > wanted
                && row.fields().subList(wanted, found).stream().allMatch(String::isBlank);
    if (!fits) {
      throw new RuleViolation(
          "row.cells",
          "The line has %d cells, the first line %d".formatted(found, wanted),
          null,
          found,
          wanted);
    }
    return new Cells(row.fields());
  }

  /** What the cell says; nothing where it is blank. */
  Optional<String> get(int place) {
    var text = fields.get(place);
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  String required(int place, String field) {
    return get(place)
        .orElseThrow(() -> new RuleViolation("cell.blank", "There is no " + field, field, field));
  }

  /** A name made of all that the row says: the same row has the same one for ever. */
  String fingerprint() {
    var hash = Sha256.of(String.join("\u001f", fields) + "\u001f");
    return "#"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
  }
}
