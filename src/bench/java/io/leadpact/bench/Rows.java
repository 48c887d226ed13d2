package io.leadpact.bench;

import java.io.StringReader;

/** Rows as COPY reads them. What is written here holds neither tabs nor backslashes. */
final class Rows {

  private final StringBuilder text = new StringBuilder(1 << 20);

  /** The statement that takes them in. */
  record Copy(String statement, StringReader rows) {}

  void row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      text.append(cells[i] == null ? "\\N" : cells[i].toString());
    }
    text.append('\n');
  }

  Copy into(String table) {
    return new Copy("copy " + table + " from stdin", new StringReader(text.toString()));
  }
}
