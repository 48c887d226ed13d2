package io.leadpact.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AimTextTest {

  private static Map<String, Object> aim(String kind, Object... more) {
    var body = new HashMap<String, Object>(Map.of("key", "x", "kind", kind, "owner", "SALES"));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  private static Map<String, Object> mix(int content, int paid, int seo) {
    return aim(
        "MIX",
        "stage",
        "MQL",
        "parts",
        Map.of("content", content, "paid", paid, "seo", seo),
        "tolerance",
        5);
  }

  private static Map<String, Object> cadence(int attempts, int calls, int mails) {
    return aim(
        "CADENCE",
        "attempts",
        attempts,
        "withinDays",
        10,
        "atLeast",
        Map.of("CALL", calls, "EMAIL", mails),
        "timesOfDay",
        2,
        "spacing",
        "PT4H",
        "target",
        100);
  }

  static Stream<Map<String, Object>> everyKind() {
    return Stream.of(
        aim("OUTPUT", "logged", "webinar", "amount", 2, "every", "QUARTER"),
        aim("OUTPUT", "stage", "MQL", "amount", 50, "scope", Map.of("channel", List.of("paid"))),
        aim("RATIO", "of", "CONVERSION", "from", "MQL", "to", "SQL", "target", 15),
        aim("RATIO", "from", "MQL", "to", "SQL", "target", 15, "base", "ROLLING", "days", 90),
        aim("RATIO", "of", "IN_SEGMENT", "stage", "MQL", "segments", "core", "target", 60),
        aim(
            "RATIO",
            "of",
            "WITH_CONTEXT",
            "stage",
            "MQL",
            "fields",
            List.of("CHANNEL", "CAMPAIGN"),
            "target",
            100),
        aim("RATIO", "of", "ANSWERED", "stage", "SQL", "target", 100, "every", "WEEK"),
        aim("RATIO", "of", "ENTERED_WITHIN", "within", "PT24H", "target", 95),
        mix(50, 30, 20),
        cadence(5, 3, 2),
        aim("GROWTH", "measure", "CAC", "target", -10, "every", "YEAR"),
        aim("LEVEL", "measure", "LTV_TO_CAC", "target", 3, "bound", "AT_LEAST"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isReadAsItIsWritten(Map<String, Object> body) {
    var aim = AimText.read(body);

    assertThat(AimText.read(AimText.write(aim))).isEqualTo(aim);
    assertThat(AimText.write(AimText.read(AimText.write(aim)))).isEqualTo(AimText.write(aim));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(mix(50, 30, 19), "aim.mix.sum", "aims[0].parts"),
        Arguments.of(cadence(4, 3, 2), "aim.cadence.sum", "aims[0].atLeast"),
        Arguments.of(
            aim("OUTPUT", "stage", "MQL", "logged", "webinar", "amount", 1),
            "aim.counted",
            "aims[0].stage"),
        Arguments.of(aim("OUTPUT", "stage", "MQL", "amount", 0), "aim.amount", "aims[0].amount"),
        Arguments.of(
            aim("OUTPUT", "stage", "MQL", "amount", "1.5"), "promise.whole", "aims[0].amount"),
        Arguments.of(
            aim("RATIO", "from", "MQL", "to", "MQL", "target", 15), "aim.same-stage", "aims[0].to"),
        Arguments.of(
            aim("RATIO", "from", "MQL", "to", "SQL", "target", 115),
            "percent.range",
            "aims[0].target"),
        Arguments.of(
            aim("RATIO", "from", "MQL", "to", "SQL", "target", 0), "aim.zero", "aims[0].target"),
        Arguments.of(
            aim("RATIO", "of", "ENTERED_WITHIN", "within", "PT0S", "target", 95),
            "aim.lag",
            "aims[0].within"),
        Arguments.of(
            aim("LEVEL", "measure", "CONVERSION", "target", 3), "aim.measure", "aims[0].measure"),
        Arguments.of(aim("LEVEL", "measure", "ROI", "target", 0), "aim.level", "aims[0].target"),
        Arguments.of(
            aim("GROWTH", "measure", "REVENUE", "target", 0), "aim.growth", "aims[0].target"),
        Arguments.of(aim("VOW"), "promise.choice", "aims[0].kind"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsWrongIsSaidOfTheField(Map<String, Object> body, String code, String field) {
    assertThatThrownBy(() -> AimText.readAll(List.of(body)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  @Test
  void costsAreToFallWhereTheTargetIsNegative() {
    var cac = (Growth) AimText.read(aim("GROWTH", "measure", "CAC", "target", -10));

    assertThat(cac.bound()).isEqualTo(Bound.AT_MOST);
    assertThat(cac.measure().missing()).containsExactly(Measure.Source.SPEND);
  }
}
