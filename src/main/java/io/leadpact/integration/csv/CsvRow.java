package io.leadpact.integration.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line the number of its first line in the file, from 1
 * @param offset where its first byte stands in the file
 * @param bytes as they came, without the end of the line
 * @param fields what they say; empty where there is a fault
 */
@SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
public record CsvRow(
    long line, long offset, byte[] bytes, List<String> fields, @Nullable Fault fault) {

  /** Why a row cannot be read. */
  public enum Fault {
    /** Bytes that are no UTF-8. */
    ENCODING,
    /** A quote that opens and does not close within the longest row. */
    OPEN_QUOTE,
    /** Longer than the longest row. */
    TOO_LONG
  }
}
