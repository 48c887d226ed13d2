package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.agreement.deed.StandardTexts;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.kit.Kit;
import io.leadpact.agreement.kit.Question;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What each starter kit says, and that it holds together. */
class KitsTest {

  private static final Pattern STAGE =
      Pattern.compile("\"(?:stage|from|to|handover|bantAt)\":\\s*\"([A-Z_]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Kits KITS = new Kits(JSON);

  static Stream<Kit> kits() {
    return KITS.all().stream();
  }

  @Test
  void thereIsOneForEachWayOfWorkingAndOneForTwoReps() {
    assertThat(kits().map(Kit::key)).containsExactly("a", "b", "c", "d", "e", "two");
  }

  @ParameterizedTest
  @MethodSource("kits")
  void aKitIsTheSameAfterItWasSentAndRead(Kit kit) {
    var sent = JSON.writeValueAsString(kit.text());
    var read = Kit.read(JSON.readValue(sent, Map.class));
    assertThat(read.articles()).isEqualTo(kit.articles());
    assertThat(read.teams()).isEqualTo(kit.teams());
    assertThat(read.questions()).isEqualTo(kit.questions());
  }

  @ParameterizedTest
  @MethodSource("kits")
  void everyStageThatATermSpeaksOfIsOneOfTheChain(Kit kit) {
    var spoken = new TreeSet<String>();
    var matcher = STAGE.matcher(JSON.writeValueAsString(ArticlesText.write(kit.articles())));
    while (matcher.find()) {
      spoken.add(matcher.group(1));
    }
    assertThat(kit.articles().stages()).containsAll(spoken).startsWith("LEAD").endsWith("WON");
  }

  @ParameterizedTest
  @MethodSource("kits")
  void everyTeamThatATermSpeaksOfIsOneOfTheKit(Kit kit) {
    var spoken =
        kit.articles().promises().stream()
            .flatMap(
                promise ->
                    Stream.concat(
                        promise.triggers().startsOn().stream(),
                        promise.triggers().stopsOn().stream()))
            .flatMap(pattern -> pattern.facts().get(Fact.TEAM).stream());
    assertThat(kit.teams().stream().map(team -> team.key())).containsAll(spoken.toList());
    kit.teams().stream()
        .filter(team -> team.key().equals("sdr"))
        .forEach(desk -> assertThat(desk.party()).isEqualTo(kit.articles().structure().desk()));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void everyTermStandsInAClauseThatTheKitItselfPlaces(Kit kit) {
    var file = JSON.readTree(getClass().getResourceAsStream("/kits/%s.json".formatted(kit.key())));
    var placed = file.get("clauses").findValuesAsString("term");
    assertThat(kit.articles().terms().stream().map(Term::key))
        .containsExactlyInAnyOrderElementsOf(placed);
  }

  @ParameterizedTest
  @MethodSource("kits")
  void itsOwnWordsAreInAllLanguages(Kit kit) {
    assertThat(kit.articles().clauses())
        .filteredOn(clause -> !clause.words().isEmpty())
        .isNotEmpty()
        .allSatisfy(
            clause -> {
              assertThat(clause.words()).as(clause.key()).containsOnlyKeys(Tongue.values());
              assertThat(clause.words().values()).as(clause.key()).doesNotHaveDuplicates();
            });
  }

  @ParameterizedTest
  @MethodSource("kits")
  void everyTextThatItNamesIsOneOfTheStandardTexts(Kit kit) {
    assertThat(kit.articles().clauses())
        .filteredOn(clause -> clause.standard().isPresent())
        .allSatisfy(
            clause ->
                assertThat(StandardTexts.section(clause.standard().orElseThrow()))
                    .as(clause.key())
                    .contains(clause.section()));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void whatTheCompanyIsAskedStandsInItsTerms(Kit kit) {
    assertThat(kit.questions()).isNotEmpty();
    for (var question : kit.questions()) {
      var usual = kit.usual(question);
      assertThat(usual).isNotBlank();
      assertThat(kit.answered(Map.of(question.name(), usual))).isEqualTo(kit.articles());
    }
  }

  @Test
  void anAnswerChangesTheNumberAndNothingElse() {
    var kit = KITS.find("a");
    var said = kit.answered(Map.of("revenue", "5 400 000", "segments", "bank, insurance"));
    assertThat(((Level) said.term("revenue_goal").orElseThrow()).target())
        .isEqualByComparingTo("5400000");
    assertThat(((Ratio) said.term("target_segment").orElseThrow()).portion())
        .isEqualTo(new Portion.InSegment("MQL", Set.of("bank", "insurance")));
    assertThat(said.promises()).isEqualTo(kit.articles().promises());
    assertThat(said.clauses()).isEqualTo(kit.articles().clauses());
    assertThat(kit.usual(new Question("revenue", "revenue_goal", "target"))).isEqualTo("1000000");
  }

  @Test
  void aWrongAnswerIsSaidOfItsQuestion() {
    assertThatThrownBy(() -> KITS.find("d").answered(Map.of("segment_share", "130")))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("segment_share"));
    assertThatThrownBy(() -> KITS.find("b").answered(Map.of("revenue", "much")))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("revenue"));
  }
}
