package io.leadpact.integration.csv;

import io.leadpact.integration.csv.CsvRow.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows from a stream one by one, from any row's start on. A library would give the fields but
 * not the bytes and their place, which we need to go on after a stop and to hand back rejected rows
 * unchanged; and one broken byte would end the file.
 *
 * <p>A quote that never closes, or a row that never ends, costs only the line on which it begins.
 */
public final class CsvRows {

  /** The longest row, in bytes. */
  public static final int LONGEST = 8 << 20;

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final char separator;
  private byte[] buffer = new byte[BLOCK];
  private int start;
  private int next;
  private int end;
  private long offset;
  private long line;

  /**
   * Reads on.
   *
   * @param offset where in the file the stream begins
   * @param line the number of the line that begins there
   */
  public CsvRows(InputStream in, char separator, long offset, long line) {
    this.in = in;
    this.separator = separator;
    this.offset = offset;
    this.line = line;
  }

  /** Where the next row begins. */
  public long offset() {
    return offset;
  }

  /** On which line the next row begins. */
  public long line() {
    return line;
  }

  /** The next row that is not empty, or nothing at the end of the file. */
  public Optional<CsvRow> next() {
    try {
      start = next;
      while (more()) {
        var row = row();
        if (row.bytes().length > 0) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRow row() throws IOException {
    if (toEndOfRow()) {
      return taken(null);
    }
    next = start;
    if (toEndOfLine()) {
      return taken(Fault.OPEN_QUOTE);
    }
    var row = taken(Fault.TOO_LONG);
    while (more() && !toEndOfLine()) {
      forget();
    }
    forget();
    line++;
    return row;
  }

  /** False where a quote stays open, or the row is too long. */
  private boolean toEndOfRow() throws IOException {
    boolean quoted = false;
    boolean mayOpen = true;
    while (next - start < LONGEST && more()) {
      byte b = buffer[next++];
      if (quoted) {
        // After a closing quote another one may open: that is how quotes are doubled.
        mayOpen = b == '"';
        quoted = !mayOpen;
      } else if (b == '\n' || b == '\r') {
        pair(b);
        return true;
      } else {
        quoted = b == '"' && mayOpen;
        mayOpen = b == separator;
      }
    }
    return !quoted && next - start < LONGEST;
  }

  /** False where the line is longer than a row may be. */
  private boolean toEndOfLine() throws IOException {
    while (next - start < LONGEST && more()) {
      byte b = buffer[next++];
      if (b == '\n' || b == '\r') {
        pair(b);
        return true;
      }
    }
    return next - start < LONGEST;
  }

  private void pair(byte b) throws IOException {
    if (b == '\r' && more() && buffer[next] == '\n') {
      next++;
    }
  }

  private CsvRow taken(@Nullable Fault fault) {
    int last = next;
    while (last > start && (buffer[last - 1] == '\n' || buffer[last - 1] == '\r')) {
      last--;
    }
    var bytes = Arrays.copyOfRange(buffer, start, last);
    var row = new CsvRow(line, offset, bytes, List.of(), fault);
    line += lines();
    forget();
    return fault == null ? CsvFields.read(row, separator) : row;
  }

  private int lines() {
    int lines = 0;
    for (int i = start; i < next; i++) {
      boolean alone = buffer[i] == '\r' && (i + 1 == next || buffer[i + 1] != '\n');
      if (buffer[i] == '\n' || alone) {
        lines++;
      }
    }
    return lines;
  }

  private void forget() {
    offset += next - start;
    start = next;
  }

  /** Whether there is one more byte; reads the next block where the buffer is used up. */
  private boolean more() throws IOException {
    if (next < end) {
      return true;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      next -= start;
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }
}
