package io.leadpact.agreement.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticlesTest {

  private static final List<String> STAGES = List.of("LEAD", "MQL", "SQL", "WON");
  private static final Structure USUAL = Structure.usual(STAGES);
  private static final Quota QUOTA = new Quota("mql_volume", Party.MARKETING, "MQL", 200);

  private static Aim mix() {
    return AimText.read(
        Map.of(
            "key",
            "mix",
            "kind",
            "MIX",
            "owner",
            "MARKETING",
            "stage",
            "MQL",
            "parts",
            Map.of("content", 70, "paid", 30),
            "tolerance",
            5));
  }

  private static Articles of(List<Clause> clauses, List<Aim> aims, Structure structure) {
    return new Articles(List.of(), List.of(QUOTA), aims, clauses, structure, Optional.of("a"));
  }

  @Test
  void aClauseWordsEachTerm() {
    var articles = of(List.of(Clause.standard(Section.PURPOSE, "purpose")), List.of(), USUAL);

    assertThat(articles.clauses()).extracting(Clause::key).containsExactly("purpose", "mql_volume");
    assertThat(articles.in(Section.MARKETING))
        .extracting(Clause::key)
        .containsExactly("mql_volume");
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    var own =
        new Clause(
            "mql_volume",
            Section.MARKETING,
            Optional.of("mql_volume"),
            Optional.empty(),
            Map.of(Tongue.PL, "Dział marketingu dostarcza", Tongue.EN, "Marketing delivers"),
            Optional.of("Plan A"));
    var articles = of(List.of(own), List.of(), USUAL);

    var body = ArticlesText.write(articles);

    assertThat(ArticlesText.read(body, Structure.usual(List.of("LEAD")))).isEqualTo(articles);
    assertThat(ArticlesText.write(ArticlesText.read(body, USUAL))).isEqualTo(body);
  }

  @Test
  void aMixNeedsGroupsOfChannels() {
    assertThatThrownBy(() -> of(List.of(), List.of(mix()), USUAL))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo("aim.mix.group"));
  }

  @Test
  void aTermStandsInOneClauseOnly() {
    var one = Clause.ofTerm(QUOTA);
    var other =
        new Clause(
            "again",
            Section.MARKETING,
            Optional.of("mql_volume"),
            Optional.empty(),
            Map.of(),
            Optional.empty());

    assertThatThrownBy(() -> of(List.of(one, other), List.of(), USUAL))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("clauses[1].term"));
  }

  @Test
  void aChannelStandsInOneGroupOnly() {
    var body = new HashMap<>(StructureText.write(USUAL));
    body.put("channelGroups", Map.of("content", List.of("blog"), "paid", List.of("blog", "ads")));

    assertThatThrownBy(() -> StructureText.read(body))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("structure.groups"));
  }

  @Test
  void theUsualStructureHandsOverAtMqlAndSalesAnswersForWhatFollows() {
    assertThat(USUAL.handover()).isEqualTo("MQL");
    assertThat(USUAL.stages())
        .containsEntry("MQL", Owner.MARKETING)
        .containsEntry("SQL", Owner.SALES);
    assertThat(USUAL.group("blog")).isEmpty();
    assertThat(USUAL.attemptChannels()).isEqualTo(Set.of());
  }
}
