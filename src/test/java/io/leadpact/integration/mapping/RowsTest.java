package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.csv.CsvRows;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

  private static final Instant LATEST = Instant.parse("2026-03-02T09:05:00Z");

  private static final Profile PROFILE =
      ProfileReaderTest.read(
          """
          {"source":"crm","leads":{"externalId":"id","createdAt":"time","value":"worth","stages":{"WON":"won"}},
           "events":{"lead":"id","at":"time","actor":"who","rules":[
             {"when":{"what":["call","mail"]},"type":"ATTEMPTED","outcome":{"column":"worth"}},
             {"when":{"what":"stage"},"type":"STAGE_REACHED","stage":{"column":"worth"}},
             {"when":{"what":"won"},"type":"WON","value":"worth"}]}}
          """);

  private static CsvRow row(CsvHead head, String text) {
    return new CsvRows(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), head.separator(), 0, 2)
        .next()
        .orElseThrow();
  }

  private static CsvHead head(String names) {
    return CsvHead.read(new ByteArrayInputStream(names.getBytes(StandardCharsets.UTF_8)));
  }

  private static EventRows.EventRow event(String line) {
    var head = head("id,what,time,who,worth");
    return new EventRows(PROFILE, PROFILE.events(), head, ProfileReaderTest.WORDS)
        .read(row(head, line), LATEST)
        .orElseThrow();
  }

  private static LeadRows.LeadRow lead(String line) {
    var head = head("id;time;worth;won");
    return new LeadRows(PROFILE, PROFILE.leads(), head, ProfileReaderTest.WORDS)
        .read(row(head, line), LATEST);
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    assertThat(event("7,mail,2026-02-02T10:00Z,11,none").rule()).isZero();
    assertThat(event("7,stage,2026-02-02T10:00Z,11,MQL").facts().get(Fact.STAGE)).contains("MQL");
  }

  @Test
  void aRowThatNoRuleKnowsIsPassedBy() {
    var head = head("id,what,time,who,worth");
    assertThat(
            new EventRows(PROFILE, PROFILE.events(), head, ProfileReaderTest.WORDS)
                .read(row(head, "7,looked,whenever,,"), LATEST))
        .isEmpty();
  }

  @Test
  void aKnownAddressIsAUserAndAnotherNameStays() {
    assertThat(event("7,call,2026-02-02T10:00Z,Ann@Example.com,").actor()).isEqualTo("user:12");
    assertThat(event("7,call,2026-02-02T10:00Z,11189,").actor()).isEqualTo("11189");
    assertThat(event("7,call,2026-02-02T10:00Z,,").actor()).isEmpty();
  }

  @Test
  void theSameRowHasTheSameIdAndAnotherOneAnother() {
    var one = event("7,call,2026-02-02T10:00Z,11,");
    assertThat(event("7,call,2026-02-02T10:00Z,11,").id()).isEqualTo(one.id());
    assertThat(event("7,call,2026-02-02T10:00Z,12,").id()).isNotEqualTo(one.id());
    assertThat(event("71,call,2026-02-02T10:00Z,1,").id()).isNotEqualTo(one.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,stage,2026-02-02T10:00Z,,SQL | event.stage.unknown",
        "7,stage,2026-02-02T10:00Z,, | event.fact.missing",
        "7,won,2026-02-02T10:00Z,,much | number.shape",
        "7,call,2026-02-02T10:00,, | time.zone",
        "7,call,2026-03-02T09:05:01Z,, | event.future",
        "7,call,,, | cell.blank",
        ",call,2026-02-02T10:00Z,, | cell.blank",
        "7,call,2026-02-02T10:00Z | row.cells",
        "7,call,2026-02-02T10:00Z,,,x | row.cells",
        "7,call,\"2026 | row.quote"
      })
  void anEventThatCannotBeIsRejected(String line, String code) {
    assertThatThrownBy(() -> event(line))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void blankCellsBehindTheLastColumnAreNoHarm() {
    assertThat(event("7,call,2026-02-02T10:00Z,11,,,").lead()).isEqualTo("7");
  }

  @Test
  void aColumnOfAStageMakesAnEvent() {
    var lead = lead("7;2026-02-02T10:00Z;1500;2026-02-05T10:00Z");
    assertThat(lead.events()).hasSize(1);
    assertThat(lead.events().get(0).facts().byKey()).isEqualTo(Map.of("value", "1500"));
    assertThat(lead("7;2026-02-02T10:00Z;1500;").events()).isEmpty();
  }

  @Test
  void aLeadIsOfTheSourceOfItsProfile() {
    var origin = lead("7;2026-02-02T10:00Z;;").details().origin();
    assertThat(origin.source()).isEqualTo("crm");
    assertThat(origin.externalId()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";2026-02-02T10:00Z;; | lead.unrecognisable",
        "7;;; | cell.blank",
        "7;soon;; | time.shape",
        "7;2027-01-01T00:00Z;; | event.future",
        "7;2026-02-02T10:00Z;-5; | number.range",
        "7;2026-02-02T10:00Z;;2027-01-01T00:00Z | event.future"
      })
  void aLeadThatCannotBeIsRejected(String line, String code) {
    assertThatThrownBy(() -> lead(line))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aFileWithoutTheColumnsOfTheProfileIsRefused() {
    assertThatThrownBy(
            () -> new LeadRows(PROFILE, PROFILE.leads(), head("id,when"), ProfileReaderTest.WORDS))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("profile.leads.createdAt"));
  }
}
