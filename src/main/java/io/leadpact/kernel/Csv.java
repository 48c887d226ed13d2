package io.leadpact.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that people will open in a spreadsheet: commas, quotes where needed, and no cell that
 * the spreadsheet would run as a formula.
 */
public final class Csv implements AutoCloseable {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** By this a spreadsheet knows that the file is UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What may begin a formula, also in the wide form of East Asian keyboards. */
  private static final String FORMULA_BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?%?");
  private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()./\u00A0-]{3,}");

  private final CsvWriter writer;

  private Csv(Writer out) {
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  /** Writes UTF-8 with a byte order mark; closing closes the stream. */
  public static Csv to(OutputStream out) {
    var utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      utf8.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Csv(utf8);
  }

  /** Writes text without a byte order mark. */
  public static Csv to(Writer out) {
    return new Csv(out);
  }

  /** One line. Null is an empty cell; everything else is written as it prints itself. */
  public Csv row(@Nullable Object... cells) {
    var line = new ArrayList<String>(cells.length);
    for (var cell : cells) {
      line.add(cell == null ? "" : defused(cell.toString()));
    }
    writer.writeRecord(line);
    return this;
  }

  /** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
  public static String defused(String text) {
    var start = text.stripLeading();
    boolean suspicious =
        !text.isEmpty()
            && (FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA_BEGINS.indexOf(start.charAt(0)) >= 0);
    if (!suspicious) {
      return text;
    }
    boolean harmless = NUMBER.matcher(text).matches() || PHONE.matcher(text).matches();
    return harmless ? text : "'" + text;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
