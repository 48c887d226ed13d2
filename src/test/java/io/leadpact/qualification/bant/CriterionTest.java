package io.leadpact.qualification.bant;

import static io.leadpact.qualification.bant.Verdict.FAILS;
import static io.leadpact.qualification.bant.Verdict.HOLDS;
import static io.leadpact.qualification.bant.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static Criterion criterion(String key, Measure measure, String limit) {
    return new Criterion(
        key, measure, Optional.empty(), Optional.ofNullable(limit).map(BigDecimal::new));
  }

  private static Verdict judge(Criterion criterion, String value) {
    return criterion.judge(Optional.of(new Reply(value, TODAY)));
  }

  @ParameterizedTest
  @CsvSource({"4999.99,FAILS", "5000,HOLDS", "5000.01,HOLDS", "0,FAILS", "some,UNKNOWN"})
  void aBudgetHoldsFromTheMinimumPriceOn(String budget, Verdict verdict) {
    assertThat(judge(criterion("BUDGET", Measure.AT_LEAST, "5000"), budget)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0,FAILS", "0.01,HOLDS"})
  void withoutAMinimumPriceAnyBudgetHolds(String budget, Verdict verdict) {
    assertThat(judge(criterion("BUDGET", Measure.AT_LEAST, null), budget)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"DECIDES,HOLDS", "INFLUENCES,HOLDS", "NEITHER,FAILS", "whatever,UNKNOWN"})
  void whoeverDecidesOrDirectlyInfluencesHasAuthority(String part, Verdict verdict) {
    assertThat(judge(criterion("AUTHORITY", Measure.AUTHORITY, null), part)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"a new shop,HOLDS", "no,FAILS", "' ',UNKNOWN"})
  void aNeedIsStatedInAnyWords(String need, Verdict verdict) {
    assertThat(judge(criterion("NEED", Measure.STATED, null), need)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-28,HOLDS",
    "2027-03-01,FAILS",
    "2026-11-30,HOLDS",
    "2026-11-29,HOLDS",
    "soon,UNKNOWN"
  })
  void aDecisionWithinThreeMonthsHoldsUpToThatVeryDay(String day, Verdict verdict) {
    assertThat(judge(criterion("TIME", Measure.WITHIN_MONTHS, "3"), day)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"2027-05-30,HOLDS", "2027-05-31,FAILS"})
  void theNumberOfMonthsIsTheCompanys(String day, Verdict verdict) {
    assertThat(judge(criterion("TIME", Measure.WITHIN_MONTHS, "6"), day)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"yes,HOLDS", "no,FAILS", "perhaps,UNKNOWN"})
  void acriterionOfOnesOwnIsAnsweredYesOrNo(String answer, Verdict verdict) {
    var own = new Criterion("TENDER", Measure.YES, Optional.of("No tender"), Optional.empty());
    assertThat(judge(own, answer)).isEqualTo(verdict);
  }

  @Test
  void whatNobodySaidIsUnknownAndNoFailure() {
    Criterion.usual().forEach(one -> assertThat(one.judge(Optional.empty())).isEqualTo(UNKNOWN));
  }

  @Test
  void aLeadHoldsOnlyWhereEachCriterionIsKnownToHold() {
    var replies =
        new java.util.HashMap<>(
            Map.of(
                "BUDGET", new Reply("100", TODAY),
                "AUTHORITY", new Reply("INFLUENCES", TODAY),
                "NEED", new Reply("more leads", TODAY)));
    var open = Judgement.of(Criterion.usual(), replies);
    assertThat(open.holds()).isFalse();
    assertThat(open.open()).extracting(Judgement.Line::key).containsExactly("TIME");
    replies.put("TIME", new Reply("2026-12-24", TODAY));
    assertThat(Judgement.of(Criterion.usual(), replies).holds()).isTrue();
    replies.put("AUTHORITY", new Reply("NEITHER", TODAY));
    assertThat(Judgement.of(Criterion.usual(), replies).lines())
        .extracting(Judgement.Line::verdict)
        .containsExactly(HOLDS, FAILS, HOLDS, HOLDS);
  }

  @Test
  void withoutCriteriaNothingHolds() {
    assertThat(Judgement.of(List.of(), Map.of()).holds()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0", "61", "1.5", "-1"})
  void monthsAreWholeAndNotTooMany(String months) {
    assertThatThrownBy(() -> criterion("TIME", Measure.WITHIN_MONTHS, months))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("bant.months"));
  }

  @Test
  void onlyTheUsualCriteriaHaveWordsWithoutAName() {
    assertThatThrownBy(() -> criterion("TENDER", Measure.YES, null))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("name"));
  }
}
