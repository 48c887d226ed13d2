package io.leadpact.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.terms.Limit.BusinessTime;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTextTest {

  /** As CONTRACT sends it. */
  private static Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("key", "desk_first_touch");
    body.put("party", "SALES");
    body.put("startsOn", List.of(Map.of("type", "GIVEN_TO", "team", "sdr")));
    body.put("stopsOn", List.of(Map.of("type", "ATTEMPTED", "automatic", false)));
    body.put("cancelsOn", List.of());
    body.put("pausesOn", List.of());
    body.put("resumesOn", List.of());
    body.put("scope", Map.of());
    body.put("limit", "PT30M");
    body.put("unit", "BUSINESS");
    body.put("warnBefore", "PT10M");
    body.put("target", 80);
    return body;
  }

  private static Map<String, Object> bodyWith(String field, Object value) {
    var body = body();
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, value);
    }
    return body;
  }

  @Test
  void everyFieldIsRead() {
    var promise = PromiseText.read(body());

    assertThat(promise.key()).isEqualTo("desk_first_touch");
    assertThat(promise.party()).isEqualTo(Party.SALES);
    assertThat(promise.triggers().startsOn())
        .containsExactly(new EventPattern(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr")));
    assertThat(promise.triggers().stopsOn())
        .containsExactly(new EventPattern(EventType.ATTEMPTED, Facts.of(Fact.AUTOMATIC, "false")));
    assertThat(promise.triggers().cancelsOn()).isEmpty();
    assertThat(promise.scope()).isEqualTo(Scope.ALL);
    assertThat(promise.limit()).isEqualTo(new BusinessTime(Duration.ofMinutes(30)));
    assertThat(promise.warnBefore()).contains(Duration.ofMinutes(10));
    assertThat(promise.target()).isEqualTo(new Percent(BigDecimal.valueOf(80)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "pausesOn", "resumesOn", "cancelsOn", "scope", "unit", "warnBefore"})
  void theseMayBeLeftOut(String field) {
    assertThat(PromiseText.read(bodyWith(field, null)).key()).isEqualTo("desk_first_touch");
  }

  static Stream<Arguments> wrong() {
    var given = Map.of("type", "GIVEN_TO", "team", "sdr");
    return Stream.of(
        Arguments.of("key", null, "promise.missing", "key"),
        Arguments.of("key", "", "promise.missing", "key"),
        Arguments.of("key", "First touch", "promise.key", "key"),
        Arguments.of("key", "1st", "promise.key", "key"),
        Arguments.of("key", "a".repeat(61), "promise.key", "key"),
        Arguments.of("key", "a".repeat(201), "promise.text.long", "key"),
        Arguments.of("key", List.of("a"), "promise.shape", "key"),
        Arguments.of("name", "n".repeat(121), "promise.name", "name"),
        Arguments.of("party", null, "promise.missing", "party"),
        Arguments.of("party", "sales", "promise.choice", "party"),
        Arguments.of("party", "BOTH", "promise.choice", "party"),
        Arguments.of("startsOn", null, "promise.startsOn", "startsOn"),
        Arguments.of("startsOn", List.of(), "promise.startsOn", "startsOn"),
        Arguments.of("stopsOn", List.of(), "promise.stopsOn", "stopsOn"),
        Arguments.of("startsOn", given, "promise.shape", "startsOn"),
        Arguments.of("startsOn", List.of("GIVEN_TO"), "promise.shape", "startsOn[0]"),
        Arguments.of("startsOn", List.of(Map.of()), "promise.missing", "startsOn[0].type"),
        Arguments.of(
            "startsOn",
            List.of(given, Map.of("type", "GIVEN")),
            "promise.pattern.type",
            "startsOn[1].type"),
        Arguments.of(
            "stopsOn",
            List.of(Map.of("type", "CORRECTED")),
            "promise.pattern.type",
            "stopsOn[0].type"),
        Arguments.of(
            "stopsOn",
            List.of(Map.of("type", "GIVEN_TO", "stage", "MQL")),
            "promise.pattern.fact",
            "stopsOn[0].stage"),
        Arguments.of(
            "pausesOn",
            List.of(Map.of("type", "PAUSED", "until", "then")),
            "promise.pattern.fact",
            "pausesOn[0].until"),
        Arguments.of(
            "cancelsOn",
            List.of(Map.of("type", "ATTEMPTED", "automatic", "maybe")),
            "promise.pattern.truth",
            "cancelsOn[0].automatic"),
        Arguments.of(
            "scope", Map.of("campaign", List.of("spring")), "promise.scope", "scope.campaign"),
        Arguments.of("scope", Map.of("colour", "red"), "promise.scope", "scope.colour"),
        Arguments.of("scope", Map.of("channel", List.of()), "promise.scope.empty", "scope.channel"),
        Arguments.of("scope", List.of("channel"), "promise.shape", "scope"),
        Arguments.of("limit", null, "promise.missing", "limit"),
        Arguments.of("limit", "30", "promise.duration", "limit"),
        Arguments.of("limit", "PT10S", "promise.limit.short", "limit"),
        Arguments.of("unit", "WORKING", "promise.choice", "unit"),
        Arguments.of("warnBefore", "PT30M", "promise.warn", "warnBefore"),
        Arguments.of("warnBefore", "PT2H", "promise.warn", "warnBefore"),
        Arguments.of("warnBefore", "PT0S", "promise.warn", "warnBefore"),
        Arguments.of("warnBefore", "10 min", "promise.duration", "warnBefore"),
        Arguments.of("target", null, "promise.missing", "target"),
        Arguments.of("target", "most", "promise.shape", "target"),
        Arguments.of("target", -1, "percent.range", "target"),
        Arguments.of("target", 100.1, "percent.range", "target"),
        Arguments.of("limitt", "PT30M", "promise.unknown", "limitt"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsSaidOfTheVeryField(String field, Object value, String code, String path) {
    assertThatThrownBy(() -> PromiseText.readAll(List.of(body(), bodyWith(field, value))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo("promises[1]." + path);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "50", "80", "99.5", "100"})
  void aTargetIsAShareOfAHundred(String target) {
    assertThat(PromiseText.read(bodyWith("target", target)).target().value())
        .isEqualByComparingTo(target);
  }

  @Test
  void aListMayHoldNothingElseThanPromises() {
    assertThatThrownBy(() -> PromiseText.readAll(Arrays.asList((Object) null)))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> PromiseText.readAll(List.of("a"))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void aScopeTakesOneValueOrSeveral() {
    var one = PromiseText.read(bodyWith("scope", Map.of("channel", "paid")));
    var several =
        PromiseText.read(
            bodyWith(
                "scope", Map.of("channel", List.of("paid", "seo"), "segment", List.of("large"))));

    assertThat(one.scope()).isEqualTo(new Scope(Map.of(Fact.CHANNEL, Set.of("paid"))));
    assertThat(several.scope().only().get(Fact.CHANNEL)).containsExactlyInAnyOrder("paid", "seo");
  }

  static Stream<TimedPromise> promises() {
    var all = new ArrayList<>(DefaultPromises.of("sdr", Party.SALES, "sales"));
    all.add(PromiseText.read(body()));
    all.add(PromiseText.read(bodyWith("name", "Первый звонок")));
    all.add(PromiseText.read(bodyWith("scope", Map.of("team", List.of("b", "a")))));
    all.add(PromiseText.read(bodyWith("unit", "ELAPSED")));
    all.add(PromiseText.read(bodyWith("limit", "P3D")));
    all.add(PromiseText.read(bodyWith("target", 99.5)));
    all.add(PromiseText.read(bodyWith("warnBefore", null)));
    for (var type : EventType.values()) {
      if (type != EventType.CORRECTED) {
        all.add(PromiseText.read(bodyWith("cancelsOn", List.of(Map.of("type", type.name())))));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("promises")
  void whatIsWrittenIsReadAgain(TimedPromise promise) {
    assertThat(PromiseText.read(PromiseText.write(promise))).isEqualTo(promise);
  }

  static Stream<Arguments> facts() {
    return Arrays.stream(EventType.values())
        .filter(type -> type != EventType.CORRECTED)
        .flatMap(type -> Arrays.stream(Fact.values()).map(fact -> Arguments.of(type, fact)));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aPatternAsksOnlyForWhatItsTypeCanSay(EventType type, Fact fact) {
    var pattern = Map.<String, Object>of("type", type.name(), fact.key(), "true");
    var body = bodyWith("stopsOn", List.of(pattern));

    if (type.allows(fact)) {
      assertThat(PromiseText.read(body).triggers().stopsOn())
          .containsExactly(new EventPattern(type, Facts.of(fact, "true")));
    } else {
      assertThatThrownBy(() -> PromiseText.read(body))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refused -> assertThat(refused.field()).isEqualTo("stopsOn[0]." + fact.key()));
    }
  }
}
