package io.leadpact.integration.mapping;

import io.leadpact.integration.csv.CsvHead;

/** Finds the columns that a profile names in the file at hand. */
record Columns(CsvHead head, String path) {

  /**
   * @param setting the part of the profile that names the column
   */
  int place(String column, String setting) {
    return head.place(column)
        .orElseThrow(
            () ->
                Node.refusal(
                    "profile.column",
                    "The file has no column " + column,
                    path + "." + setting,
                    column));
  }
}
