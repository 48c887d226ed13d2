package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.org\")",
        "+1+cmd",
        "+SUM(A1)",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1",
        "  =1+1",
        " @x",
        "＝1+1",
        "-",
        "+",
        "=",
        "@",
        "--5",
        "+48 cmd",
        "-5;=1+1",
        "+48 123\n=1"
      })
  void whatASpreadsheetMightRunIsDefused(String text) {
    assertThat(Csv.defused(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Anna",
        "a=b",
        "5",
        "-5",
        "+5",
        "-5.25",
        "-5,25",
        "-1.5e-7",
        "-12%",
        "+48 123 456 789",
        "+48123456789",
        "+7 (495) 123-45-67",
        "+55 (11) 91234-5678",
        "+1-202-555-0143",
        "anna@example.org",
        "2026-03-02",
        "Kowalski - Nowak",
        "'=1"
      })
  void numbersPhonesAndPlainWordsStayAsTheyAre(String text) {
    assertThat(Csv.defused(text)).isEqualTo(text);
  }

  @Test
  void quotesStandWhereTheyAreNeeded() {
    var out = new StringWriter();

    try (var csv = Csv.to(out)) {
      csv.row("lead", "value").row("a \"b\", c", new BigDecimal("-5.20")).row("two\nlines", null);
    }

    assertThat(out).hasToString("lead,value\r\n\"a \"\"b\"\", c\",-5.20\r\n\"two\nlines\",\r\n");
  }

  @Test
  void aFileForPeopleBeginsWithAByteOrderMark() {
    var out = new ByteArrayOutputStream();

    try (var csv = Csv.to(out)) {
      csv.row("лид");
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFлид\r\n");
  }
}
