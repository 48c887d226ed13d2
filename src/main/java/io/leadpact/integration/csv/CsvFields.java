package io.leadpact.integration.csv;

import io.leadpact.integration.csv.CsvRow.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Divides a row into what its fields say (RFC 4180; a stray quote inside a field is kept). */
final class CsvFields {

  private CsvFields() {}

  static CsvRow read(CsvRow row, char separator) {
    var text = new String(row.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && broken(row.bytes())) {
      return new CsvRow(row.line(), row.offset(), row.bytes(), List.of(), Fault.ENCODING);
    }
    return new CsvRow(row.line(), row.offset(), row.bytes(), split(text, separator), null);
  }

  private static boolean broken(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  static List<String> split(String text, char separator) {
    var fields = new ArrayList<String>();
    int from = 0;
    while (from <= text.length()) {
      if (from < text.length() && text.charAt(from) == '"') {
        from = quoted(text, from + 1, separator, fields);
      } else {
        int to = text.indexOf(separator, from);
        to = to < 0 ? text.length() : to;
        fields.add(text.substring(from, to));
        from = to + 1;
      }
    }
    return fields;
  }

  /** Adds the field that begins after the quote; returns where the next one begins. */
  private static int quoted(String text, int from, char separator, List<String> fields) {
    var field = new StringBuilder();
    int i = from;
    boolean open = true;
    while (i < text.length() && (open || text.charAt(i) != separator)) {
      char c = text.charAt(i++);
      if (c != '"') {
        field.append(c);
      } else if (open && i < text.length() && text.charAt(i) == '"') {
        field.append('"');
        i++;
      } else if (open) {
        open = false;
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return i + 1;
  }
}
