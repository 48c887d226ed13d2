package io.leadpact.agreement.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Difference.Kind;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final Structure USUAL =
      StructureText.read(
          StructureText.write(Structure.usual(List.of("LEAD", "MQL", "SAL", "WON"))));
  private static final Articles BASE =
      articles(200, USUAL, own("spirit", "We trust each other", Optional.empty()));

  private static Clause own(String key, String words, Optional<String> plan) {
    return new Clause(
        key, Section.PURPOSE, Optional.empty(), Optional.empty(), Map.of(Tongue.EN, words), plan);
  }

  private static Articles articles(int mqls, Structure structure, Clause... clauses) {
    return new Articles(
        List.of(),
        List.of(new Quota("volume", Party.MARKETING, "MQL", mqls)),
        List.of(),
        List.of(clauses),
        structure,
        Optional.empty());
  }

  private static Structure settling(String name, Object value) {
    var body = new LinkedHashMap<>(StructureText.write(USUAL));
    body.put(name, value);
    return StructureText.read(body);
  }

  @Test
  void theSameArticlesDoNotDiffer() {
    assertThat(Difference.between(BASE, BASE).empty()).isTrue();
  }

  @Test
  void aTermWithAnotherNumberChangesItsClause() {
    var changes =
        Difference.between(
                BASE, articles(260, USUAL, own("spirit", "We trust each other", Optional.empty())))
            .changes();

    assertThat(changes).extracting(Difference.Change::key).containsExactly("volume");
    assertThat(changes.get(0).kind()).isEqualTo(Kind.CHANGED);
  }

  @Test
  void otherWordsAndAnotherPlanAreChanges() {
    assertThat(
            Difference.between(
                    BASE, articles(200, USUAL, own("spirit", "We check", Optional.empty())))
                .changes())
        .extracting(Difference.Change::kind)
        .containsExactly(Kind.CHANGED);
    assertThat(
            Difference.between(
                    BASE,
                    articles(
                        200, USUAL, own("spirit", "We trust each other", Optional.of("Plan A"))))
                .changes())
        .extracting(Difference.Change::kind)
        .containsExactly(Kind.CHANGED);
  }

  @Test
  void aClauseIsNewOnOneSideAndGoneOnTheOther() {
    var without = articles(200, USUAL);

    assertThat(Difference.between(without, BASE).changes())
        .extracting(Difference.Change::kind)
        .containsExactly(Kind.ADDED);
    assertThat(Difference.between(BASE, without).changes())
        .extracting(Difference.Change::kind)
        .containsExactly(Kind.REMOVED);
  }

  @Test
  void theOrderOfClausesIsNoChange() {
    var two = new ArrayList<>(BASE.clauses());
    two.add(0, own("care", "We care", Optional.empty()));
    var turned = new ArrayList<>(BASE.clauses());
    turned.add(own("care", "We care", Optional.empty()));

    assertThat(
            Difference.between(
                    articles(200, USUAL, two.toArray(Clause[]::new)),
                    articles(200, USUAL, turned.toArray(Clause[]::new)))
                .empty())
        .isTrue();
  }

  @Test
  void whatIsSettledOtherwiseIsSaidByItsStandardText() {
    assertThat(Difference.between(BASE, BASE).settings()).isEmpty();
    assertThat(
            Difference.between(
                    BASE, articles(200, settling("desk", "SALES"), BASE.clauses().get(0)))
                .settings())
        .containsExactly("desk");
    assertThat(
            Difference.between(
                    BASE,
                    articles(
                        200,
                        settling("correction", Map.of("missed", 3, "early", true, "days", 5)),
                        BASE.clauses().get(0)))
                .settings())
        .containsExactly("correction");
  }

  @Test
  void anotherOrderOfTheStagesIsAnotherChain() {
    var turned =
        List.of(
            Map.of("stage", "LEAD", "owner", "MARKETING"),
            Map.of("stage", "SAL", "owner", "SALES"),
            Map.of("stage", "MQL", "owner", "MARKETING"),
            Map.of("stage", "WON", "owner", "SALES"));

    assertThat(
            Difference.between(
                    BASE, articles(200, settling("stages", turned), BASE.clauses().get(0)))
                .settings())
        .containsExactly("term_stages");
  }

  @Test
  void whereAClauseSaysTheSettingTheClauseHasChanged() {
    var clause = Clause.standard(Section.STAGES, "desk");

    var difference =
        Difference.between(
            articles(200, USUAL, clause), articles(200, settling("desk", "SALES"), clause));

    assertThat(difference.settings()).isEmpty();
    assertThat(difference.changes()).extracting(Difference.Change::key).containsExactly("desk");
  }

  @Test
  void sectionsAndClausesAreNumberedInTheOrderOfTheDocument() {
    var numbering = new Numbering(BASE);

    assertThat(numbering.sections())
        .containsExactly(Map.entry(Section.PURPOSE, 1), Map.entry(Section.MARKETING, 2));
    assertThat(numbering.clause("volume")).contains("2.1");
    assertThat(numbering.clause("nothing")).isEmpty();
  }
}
