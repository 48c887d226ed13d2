package io.leadpact.integration.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.integration.csv.CsvRow.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\n\na,b\n\r\n\nc,d\n\n"})
  void everyEndOfLineEndsARowAndEmptyLinesAreNone(String text) {
    assertThat(fields(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void quotesHoldSeparatorsQuotesAndEndsOfLines() {
    assertThat(fields("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx,,\n"))
        .containsExactly(List.of("a,b", "say \"hi\"", "two\nlines"), List.of("x", "", ""));
  }

  @Test
  void aStrayQuoteIsAQuote() {
    assertThat(fields("5\" pipe,a\"\"b\n\"x\"y,z\n"))
        .containsExactly(List.of("5\" pipe", "a\"\"b"), List.of("xy", "z"));
  }

  @Test
  void linesAreCountedThroughQuotes() {
    var rows = rows("a\n\"b\r\nb\"\r\nc\n");
    assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 4L);
  }

  @Test
  void aBrokenByteCostsOnlyItsRowAndIsKeptAsItCame() {
    var bytes = "a\nb?c\n\uFFFD\n".getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xE9;
    var rows = rows(new ByteArrayInputStream(bytes));
    assertThat(rows).extracting(CsvRow::fault).containsExactly(null, Fault.ENCODING, null);
    assertThat(rows.get(1).bytes()).containsExactly('b', 0xE9, 'c');
    assertThat(rows.get(2).fields()).containsExactly("\uFFFD");
  }

  @Test
  void aQuoteThatNeverClosesCostsOnlyItsLine() {
    var rows = rows("a\n\"b\nc\nd\n");
    assertThat(rows).extracting(CsvRow::fault).containsExactly(null, Fault.OPEN_QUOTE, null, null);
    assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aRowWithoutEndCostsOnlyItsLine() {
    var rows = rows("a\n" + "x".repeat(CsvRows.LONGEST * 2 + 17) + "\nb\n");
    assertThat(rows).extracting(CsvRow::fault).containsExactly(null, Fault.TOO_LONG, null);
    assertThat(rows.get(2).line()).isEqualTo(3);
  }

  @Test
  void aFieldOfFiveMegabytesIsARowLikeOthers() {
    var rows = rows("a\n" + "x".repeat(5_000_000) + ",y\nb\n");
    assertThat(rows.get(1).fields()).hasSize(2);
    assertThat(rows.get(2).fields()).containsExactly("b");
  }

  @Test
  void readingGoesOnFromAnyRow() {
    var random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      var bytes = file(random);
      var all = rows(new ByteArrayInputStream(bytes));
      for (int i = 0; i < all.size(); i++) {
        var row = all.get(i);
        var rest = new ByteArrayInputStream(bytes);
        rest.skip(row.offset());
        var again = new CsvRows(rest, ',', row.offset(), row.line()).next().orElseThrow();
        assertThat(again).usingRecursiveComparison().isEqualTo(row);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'a,b;x', 44", "'a;b;c,d', 59", "'a\tb', 9", "'\"a;b;c\",d', 44", "alone, 44"})
  void theSeparatorIsTheOneThatDividesMost(String head, int separator) {
    assertThat((int) CsvHead.read(stream(head)).separator()).isEqualTo(separator);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    var head = CsvHead.read(stream("\uFEFFa, b ,,d\n1,2\n"));
    assertThat(head.columns()).containsExactly("a", "b", "#3", "d");
    assertThat(head.offset()).isEqualTo(12);
    assertThat(head.line()).isEqualTo(2);
  }

  @Test
  void aFileThatSaysNothingOrTheSameTwiceIsRefused() {
    refused(stream(""), CsvHead.Refusal.EMPTY);
    refused(stream("a,b,a\n"), CsvHead.Refusal.SAME_COLUMN_TWICE);
    refused(
        new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)),
        CsvHead.Refusal.ENCODING);
  }

  private static void refused(InputStream file, CsvHead.Refusal refusal) {
    assertThatThrownBy(() -> CsvHead.read(file))
        .isInstanceOfSatisfying(
            CsvHead.Unreadable.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  private static byte[] file(Random random) {
    var pieces =
        new String[] {"a", "\"b\"", "\"c\nc\"", "é", "", ",", ",", "\n", "\r\n", "\"\"", "x\""};
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      out.writeBytes(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static List<List<String>> fields(String text) {
    return rows(text).stream().map(CsvRow::fields).toList();
  }

  private static List<CsvRow> rows(String text) {
    return rows(stream(text));
  }

  private static List<CsvRow> rows(InputStream in) {
    var rows = new ArrayList<CsvRow>();
    var reader = new CsvRows(in, ',', 0, 1);
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
