package io.leadpact.integration.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first row of a file: what separates its columns, and their names.
 *
 * @param offset where in the file the first row after it begins
 * @param line the number of that row's line
 * @param bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record CsvHead(char separator, List<String> columns, long offset, long line, byte[] bytes) {

  private static final int BOM = 3;
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /** Why a file cannot be read at all. */
  public enum Refusal {
    EMPTY,
    ENCODING,
    SAME_COLUMN_TWICE
  }

  /** Raised where a file has no head that can be read. */
  public static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Unreadable(Refusal refusal) {
      super(refusal.name());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /** Reads the head of the file that the stream holds; a byte order mark of UTF-8 is skipped. */
  public static CsvHead read(InputStream file) {
    var in = new BufferedInputStream(file);
    long offset = mark(in);
    // Which separator it is does not matter yet: quotes alone say where the row ends.
    var rows = new CsvRows(in, ',', offset, 1);
    var row = rows.next().orElseThrow(() -> new Unreadable(Refusal.EMPTY));
    if (row.fault() != null) {
      throw new Unreadable(Refusal.ENCODING);
    }
    var text = new String(row.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    char separator = separator(text);
    var columns = names(CsvFields.split(text, separator));
    return new CsvHead(separator, columns, rows.offset(), rows.line(), row.bytes());
  }

  private static long mark(BufferedInputStream in) {
    try {
      in.mark(BOM);
      var first = in.readNBytes(BOM);
      if (first.length >= 2 && (first[0] & 0xFE) == 0xFE && (first[1] & 0xFE) == 0xFE) {
        throw new Unreadable(Refusal.ENCODING);
      }
      boolean marked =
          first.length == BOM
              && first[0] == (byte) 0xEF
              && first[1] == (byte) 0xBB
              && first[2] == (byte) 0xBF;
      if (!marked) {
        in.reset();
      }
      return marked ? BOM : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char separator(String text) {
    char best = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      if (CsvFields.split(text, candidate).size() > CsvFields.split(text, best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> names(List<String> cells) {
    var names = new ArrayList<String>();
    for (var cell : cells) {
      var name = cell.isBlank() ? "#" + (names.size() + 1) : cell.strip();
      if (names.contains(name)) {
        throw new Unreadable(Refusal.SAME_COLUMN_TWICE);
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** The place of a column, counted from 0. */
  public Optional<Integer> place(String column) {
    int place = columns.indexOf(column);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }
}
