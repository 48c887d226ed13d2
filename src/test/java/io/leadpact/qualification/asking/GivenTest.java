package io.leadpact.qualification.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

  private static final Field PROJECT =
      Field.required("project", FieldKind.ONE_OF, "Project").choosing("Website", "Promotion");
  private static final Field PAGES =
      Field.required("pages", FieldKind.NUMBER, "How many pages").onlyIf("project", "Website");
  private static final Field WHY =
      Field.required("why", FieldKind.TEXT, "Why so many").onlyIf("pages", "");
  private static final Field BUDGET = Field.required("budget", FieldKind.MONEY, "Budget");
  private static final Field REMARKS =
      Field.required("remarks", FieldKind.LONG_TEXT, "Remarks").optional();

  private static final Fields FIELDS = new Fields(List.of(PROJECT, PAGES, WHY, BUDGET, REMARKS));

  private static Given given(String... keysAndValues) {
    var values = new java.util.HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Given(FIELDS, values);
  }

  @Test
  void aFieldIsAskedOnlyWhereAnotherHasItsValue() {
    assertThat(given().asks(PAGES)).isFalse();
    assertThat(given("project", "Promotion").asks(PAGES)).isFalse();
    assertThat(given("project", "Website").asks(PAGES)).isTrue();
  }

  @Test
  void aFieldThatDependsOnOneThatIsNotAskedIsNotAskedEither() {
    assertThat(given("project", "Promotion", "pages", "9").asks(WHY)).isFalse();
    assertThat(given("project", "Website", "pages", "9").asks(WHY)).isTrue();
    assertThat(given("project", "Website").asks(WHY)).isFalse();
  }

  @Test
  void oneOfSeveralChosenOptionsIsEnoughForACondition() {
    var parts =
        Field.required("parts", FieldKind.SEVERAL_OF, "Parts").choosing("Design", "Code", "Text");
    var stack = Field.required("stack", FieldKind.TEXT, "In what").onlyIf("parts", "Code");
    var fields = new Fields(List.of(parts, stack));
    assertThat(new Given(fields, Map.of("parts", "Design\nCode")).asks(stack)).isTrue();
    assertThat(new Given(fields, Map.of("parts", "Design\nText")).asks(stack)).isFalse();
  }

  @Test
  void itIsCompleteOnceAllThatIsRequiredAndAskedIsThere() {
    assertThat(given().complete()).isFalse();
    assertThat(given("project", "Promotion", "budget", "9 000").complete()).isTrue();
    assertThat(given("project", "Website", "budget", "9 000").complete()).isFalse();
    assertThat(given("project", "Website", "pages", "12", "why", "shop", "budget", "1").complete())
        .isTrue();
  }

  @Test
  void whatIsNotAskedDoesNotKeepItOpenAndIsKept() {
    var given = given("project", "Promotion", "budget", "9000", "pages", "many");
    assertThat(given.complete()).isTrue();
    assertThat(given.value("pages")).isEqualTo("many");
  }

  @Test
  void anAnswerOfTheWrongKindIsKeptAndKeepsItOpen() {
    var given = given("project", "Promotion", "budget", "about ten thousand");
    assertThat(given.value("budget")).isEqualTo("about ten thousand");
    assertThat(given.flaw(BUDGET)).contains(Given.Flaw.NUMBER);
    assertThat(given.complete()).isFalse();
    assertThat(given.open()).containsExactly(BUDGET);
  }

  @Test
  void anOptionThatIsNotOnTheListIsAFlaw() {
    assertThat(given("project", "Logo").flaw(PROJECT)).contains(Given.Flaw.OPTION);
  }

  @Test
  void progressCountsWhatIsAskedAndWellAnswered() {
    var given = given("project", "Website", "pages", "x", "budget", "5");
    assertThat(given.asked()).containsExactly(PROJECT, PAGES, WHY, BUDGET, REMARKS);
    assertThat(given.answered()).isEqualTo(2);
  }

  @Test
  void answersThatFitAreCarriedToAnotherVersionAndOthersStayBehind() {
    var next =
        new Fields(
            List.of(
                Field.required("project", FieldKind.ONE_OF, "Project").choosing("Website", "App"),
                Field.required("budget", FieldKind.TEXT, "Budget in words"),
                Field.required("remarks", FieldKind.LONG_TEXT, "More")));
    var given = given("project", "Promotion", "budget", "5", "remarks", "soon");
    assertThat(given.carriedTo(next).values()).containsExactly(Map.entry("remarks", "soon"));
    assertThat(given("project", "Website").carriedTo(next).values())
        .containsExactly(Map.entry("project", "Website"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12500|12500",
        "12 500|12500",
        "12 500,50|12500.50",
        "12,500.50|12500.50",
        "12.500,50|12500.50",
        "0|0",
        "1,5|1.5",
        "12'500|12500",
        "12,500|12500"
      })
  void numbersAreReadAsPeopleTypeThem(String typed, String number) {
    assertThat(Amount.read(typed))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @CsvSource({"ten", "12k", "'1,2,3'", "1e5", "--1", "999999999999999"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Amount.read(typed)).isEmpty();
  }

  @Test
  void lessThanNothingIsNoMoney() {
    assertThat(given("budget", "-1").flaw(BUDGET)).contains(Given.Flaw.NUMBER);
    assertThat(given("budget", "0").flaw(BUDGET)).isEmpty();
  }

  @Test
  void aConditionLooksBackAndNeverAhead() {
    var ahead = Field.required("a", FieldKind.TEXT, "A").onlyIf("b", "");
    var behind = Field.required("b", FieldKind.TEXT, "B");
    assertThatThrownBy(() -> new Fields(List.of(ahead, behind)))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("fields[0].shownIf"));
  }

  @Test
  void allThatIsWrongIsSaidAtItsPlace() {
    var wrong =
        Fields.wrong(
            List.of(
                Field.required("a", FieldKind.TEXT, " "),
                Field.required("a", FieldKind.ONE_OF, "Which").choosing("One")));
    assertThat(wrong)
        .extracting(RuleViolation::field)
        .containsExactly("fields[0].label", "fields[1].key", "fields[1].options");
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    var told = new Fields(List.of(PROJECT, PAGES, BUDGET.telling("BUDGET"), REMARKS));
    assertThat(FieldsText.read(FieldsText.write(told))).isEqualTo(told);
  }
}
