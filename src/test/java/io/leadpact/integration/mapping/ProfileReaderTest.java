package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ProfileReaderTest {

  static final Vocabulary WORDS =
      new Vocabulary(
          Set.of("LEAD", "MQL", "SAL", "OPPORTUNITY", "WON"),
          Set.of("sdr"),
          Map.of("ann@example.com", "user:12"));

  static final String LEADS = "\"leads\":{\"externalId\":\"id\",\"createdAt\":\"created\"}";

  static Profile read(String json) {
    return new ProfileReader(WORDS)
        .read(JsonMapper.builder().build().readValue(json, Object.class));
  }

  static Profile ofRule(String rule) {
    return read(
        "{\"source\":\"crm\",\"events\":{\"lead\":\"id\",\"at\":\"time\",\"rules\":["
            + rule
            + "]}}");
  }

  @Test
  void aProfileIsNamedAfterItsSourceWhereItSaysNoName() {
    var profile = read("{\"source\":\"crm\"," + LEADS + "}");
    assertThat(profile.name()).isEqualTo("crm");
    assertThat(profile.zone()).isEmpty();
    assertThat(profile.events()).isNull();
  }

  @Test
  void aProfileMayBeReadWhole() {
    var profile =
        read(
            """
            {"name":"Old CRM","source":"crm","zone":"Europe/Warsaw","dateFormat":"dd.MM.yyyy HH:mm",
             "leads":{"externalId":"id","createdAt":"created","email":"mail","constants":{"channel":"web"},
                      "stages":{"MQL":"mql","WON":"won","LOST":"lost"}}}
            """);
    assertThat(profile.zone()).contains(ZoneId.of("Europe/Warsaw"));
    assertThat(profile.leads().fields()).containsEntry(LeadField.EMAIL, "mail");
    assertThat(profile.leads().constants()).containsEntry(LeadField.CHANNEL, "web");
    assertThat(profile.leads().stages()).containsOnlyKeys("MQL", "WON", "LOST");
  }

  @Test
  void aConditionTakesOneValueOrSeveral() {
    var rule =
        ofRule("{\"when\":{\"a\":\"x\",\"b\":[\"y\",\"z\"],\"c\":1},\"type\":\"LOST\"}")
            .events()
            .rules()
            .get(0);
    assertThat(rule.when())
        .isEqualTo(Map.of("a", Set.of("x"), "b", Set.of("y", "z"), "c", Set.of("1")));
  }

  @Test
  void aValueIsThatOfTheLeadOrOfAColumnOrANumber() {
    assertThat(ofRule("{\"type\":\"WON\",\"value\":\"lead.value\"}").events().rules().get(0))
        .matches(Profile.Rule::leadValue);
    assertThat(ofRule("{\"type\":\"WON\",\"value\":\"amount\"}").events().rules().get(0).columns())
        .containsEntry(Fact.VALUE, "amount");
    assertThat(
            ofRule("{\"type\":\"WON\",\"value\":1500}")
                .events()
                .rules()
                .get(0)
                .constants()
                .get(Fact.VALUE))
        .contains("1500");
  }

  @Test
  void aFactMayComeFromAColumn() {
    var rule =
        ofRule("{\"type\":\"STAGE_REACHED\",\"stage\":{\"column\":\"status\"}}")
            .events()
            .rules()
            .get(0);
    assertThat(rule.type()).isEqualTo(EventType.STAGE_REACHED);
    assertThat(rule.columns()).containsEntry(Fact.STAGE, "status");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"STAGE_REACHED\"} | stage",
        "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\"} | stage",
        "{\"type\":\"STAGE_REACHED\",\"stage\":\"LEAD\"} | stage",
        "{\"type\":\"STAGE_REACHED\",\"stage\":\"MQL\",\"team\":\"sdr\"} | team",
        "{\"type\":\"GIVEN_TO\"} | team",
        "{\"type\":\"GIVEN_TO\",\"team\":\"none\"} | team",
        "{\"type\":\"GIVEN_TO\",\"team\":\"none\",\"person\":{\"column\":\"p\"}} | team",
        "{\"type\":\"FEEDBACK\"} | verdict",
        "{\"type\":\"CREATED\"} | type",
        "{\"type\":\"CORRECTED\"} | type",
        "{\"type\":\"MERGED_INTO\"} | type",
        "{} | type",
        "{\"type\":\"LOST\",\"lost\":true} | lost",
        "{\"type\":\"LOST\",\"first\":1} | first",
        "{\"type\":\"LOST\",\"when\":[]} | when",
        "{\"type\":\"LOST\",\"reason\":{\"colum\":\"x\"}} | reason.colum",
        "{\"type\":\"LOST\",\"when\":{\"a\":[]}} | when.a"
      })
  void aRuleThatCannotBeIsRefusedByItsPath(String rule, String path) {
    assertThatThrownBy(() -> ofRule(rule))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            e -> assertThat(e.field()).isEqualTo("profile.events.rules[0]." + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[]",
        "{}",
        "{\"source\":\"crm\"}",
        "{\"source\":\"\",\"leads\":{\"createdAt\":\"c\"}}",
        "{\"source\":\"crm\",\"leads\":{}}",
        "{\"source\":\"crm\",\"leads\":[]}",
        "{\"source\":\"crm\",\"leads\":{\"createdAt\":[\"c\"]}}",
        "{\"source\":\"crm\",\"leads\":{\"createdAt\":\"c\",\"mail\":\"m\"}}",
        "{\"source\":\"crm\",\"leads\":{\"createdAt\":\"c\",\"constants\":{\"externalId\":\"7\"}}}",
        "{\"source\":\"crm\",\"leads\":{\"createdAt\":\"c\",\"stages\":{\"SQL\":\"s\"}}}",
        "{\"source\":\"crm\",\"events\":{\"lead\":\"l\",\"at\":\"a\"}}",
        "{\"source\":\"crm\",\"events\":{\"at\":\"a\",\"rules\":[]}}",
        "{\"source\":\"crm\",\"events\":{\"lead\":\"l\",\"at\":\"a\",\"rules\":[7]}}"
      })
  void whatIsNoProfileIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(RuleViolation.class);
  }
}
