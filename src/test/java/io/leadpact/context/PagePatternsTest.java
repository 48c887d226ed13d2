package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePatternsTest {

  @ParameterizedTest
  @CsvSource({
    "/pricing, https://acme.example/pricing?plan=a#top, true",
    "/pricing, https://acme.example/Pricing, true",
    "/pricing, /pricing/teams, false",
    "/pricing*, /pricing/teams, true",
    "*/prices/*, https://acme.example/en/prices/2026, true",
    "*/prices/*, https://acme.example/en/prices, false",
    "/, https://acme.example, true",
    "/a*b*c, /a-b-b-c, true",
    "/a*b*c, /a-b-b-d, false",
    "*, /anything, true"
  })
  void aStarStandsForAnyLetters(String pattern, String page, boolean fits) {
    assertThat(PagePatterns.read(pattern, "paths").fit(page)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/pricing", "/en/pricing/", "/tarify", "/cennik", "/pt/precos", "/plans?x=1"})
  void pricesStandWhereTheyUsuallyDo(String page) {
    assertThat(PagePatterns.USUAL.fit("https://acme.example" + page)).isTrue();
  }

  @Test
  void aPatternOfManyStarsTakesNoTime() {
    var patterns = new PagePatterns(List.of("/" + "*a".repeat(90) + "b"));
    assertThat(patterns.fit("/" + "a".repeat(1_900))).isFalse();
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertThatThrownBy(() -> PagePatterns.read("/ok\nhttp://acme.example/x", "paths"))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("http://acme.example/x");
  }

  @Test
  void emptyLinesAndRepetitionsAreLeftOut() {
    assertThat(PagePatterns.read("\n /Pricing \n\n/pricing\n", "paths").patterns())
        .containsExactly("/pricing");
  }
}
