package io.leadpact.qualification.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.scoring.Behaviour.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {

  private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
  private static final Instant CAME = NOW.minus(Duration.ofDays(30));

  private static Behaviour did(Act... acts) {
    return Behaviour.of(CAME, List.of(acts));
  }

  private static Behaviour did(Deed deed, int times) {
    return Behaviour.of(
        CAME, IntStream.range(0, times).mapToObj(i -> new Act(deed, NOW, 0, "/" + i)).toList());
  }

  private static Act daysAgo(Deed deed, long days) {
    return new Act(deed, NOW.minus(Duration.ofDays(days)), 0);
  }

  private static Profile titled(String title) {
    return new Profile(title, null, null, null, null, null, null);
  }

  private static Profile employing(int employees) {
    return new Profile(null, null, null, employees, null, null, null);
  }

  private static Scoring rules(Rule... rules) {
    return new Scoring(50, 50, List.of(rules), Join.ALL, 0, List.of());
  }

  private static Scoring mqls(Group... groups) {
    return new Scoring(50, 50, List.of(), Join.ALL, 0, List.of(groups));
  }

  private static boolean holds(Condition condition, Profile profile, Behaviour behaviour) {
    return mqls(Group.all(condition)).of(profile, behaviour, NOW).standing().qualifies();
  }

  private static boolean holds(Condition condition, Behaviour behaviour) {
    return holds(condition, Profile.UNKNOWN, behaviour);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true"})
  void threePagesAreThree(int pages, boolean enough) {
    assertThat(holds(Condition.least(Sign.PAGES, 3), did(Deed.PAGE, pages))).isEqualTo(enough);
  }

  @Test
  void thePricingPageIsAPageToo() {
    assertThat(
            holds(
                Condition.least(Sign.PAGES, 2),
                did(
                    new Act(Deed.PAGE, NOW, 0, "/"),
                    new Act(Deed.PRICING_PAGE, NOW, 0, "/prices"))))
        .isTrue();
  }

  @Test
  void theSamePageAgainIsNoOtherPage() {
    var twice = did(new Act(Deed.PAGE, NOW, 9, "/"), new Act(Deed.PAGE, NOW, 9, "/"));
    assertThat(holds(Condition.least(Sign.PAGES, 2), twice)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"119, false", "120, false", "121, true"})
  void moreThanTwoMinutesBeginsWithTheSecondAfter(long seconds, boolean enough) {
    assertThat(holds(Condition.least(Sign.MINUTES, 2), did(new Act(Deed.PAGE, NOW, seconds))))
        .isEqualTo(enough);
  }

  @Test
  void minutesOfSeveralPagesAreAddedUp() {
    assertThat(
            holds(
                Condition.least(Sign.MINUTES, 2),
                did(new Act(Deed.PAGE, NOW, 70), new Act(Deed.PRICING_PAGE, NOW, 70))))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void twoDownloadsAreTwo(int downloads, boolean enough) {
    assertThat(holds(Condition.least(Sign.DOWNLOADS, 2), did(Deed.DOWNLOAD, downloads)))
        .isEqualTo(enough);
  }

  @ParameterizedTest
  @EnumSource(names = {"WEBINAR_REGISTERED", "WEBINAR_ATTENDED"})
  void aWebinarCountsRegisteredOrAttended(Deed deed) {
    assertThat(holds(Condition.least(Sign.WEBINARS, 1), did(deed, 1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"29, false", "30, true"})
  void attendedMinutesIncludeTheBound(int minutes, boolean enough) {
    assertThat(
            holds(
                Condition.least(Sign.WEBINAR_MINUTES, 30),
                did(new Act(Deed.WEBINAR_ATTENDED, NOW, minutes * 60L))))
        .isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"50, false", "51, true", "500, true", "501, false"})
  void employeesLieBetweenTheBoundsAndOnThem(int employees, boolean within) {
    assertThat(
            holds(
                Condition.between(Sign.EMPLOYEES, 51, 500),
                employing(employees),
                Behaviour.none(CAME)))
        .isEqualTo(within);
  }

  @Test
  void anUnknownSizeIsNeitherBigNorSmall() {
    assertThat(holds(Condition.between(Sign.EMPLOYEES, null, 10), Behaviour.none(CAME))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Head of Supply Chain",
        "IT Director",
        "CEO",
        "VP Sales",
        "Chief Operating Officer",
        "Директор по логистике",
        "Руководитель отдела закупок",
        "Начальница склада",
        "Главный бухгалтер",
        "Kierowniczka logistyki",
        "Dyrektor finansowy",
        "Prezes zarządu",
        "Diretora de Operações",
        "Gerente de Logística",
        "Sócia fundadora"
      })
  void headsAndDirectorsAreKnownInFourLanguages(String title) {
    assertThat(holds(Condition.leader(), titled(title), Behaviour.none(CAME))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Warehouse worker",
        "Redirecting analyst",
        "Accountant",
        "Студент",
        "Stażysta",
        "Mdłości"
      })
  void othersAreNone(String title) {
    assertThat(holds(Condition.leader(), titled(title), Behaviour.none(CAME))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"IT, true", "it, true", "' IT ', true", "ITaly, false", "'', false"})
  void anIndustryIsTheWholeWordInAnyCase(String industry, boolean in) {
    var profile = new Profile(null, null, industry, null, null, null, null);
    assertThat(
            holds(Condition.among(Sign.INDUSTRY, "IT", "Finance"), profile, Behaviour.none(CAME)))
        .isEqualTo(in);
  }

  @Test
  void aTitleOnlyHasToContainTheWord() {
    assertThat(
            holds(
                Condition.among(Sign.TITLE, "закуп"),
                titled("Отдел ЗАКУПОК"),
                Behaviour.none(CAME)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"13, false", "14, true"})
  void silenceBeginsWithTheLastDeed(long days, boolean silent) {
    assertThat(holds(Condition.least(Sign.SILENCE, 14), did(daysAgo(Deed.PAGE, days))))
        .isEqualTo(silent);
  }

  @Test
  void whoeverNeverDidAnythingIsSilentSinceItCame() {
    assertThat(holds(Condition.least(Sign.SILENCE, 30), Behaviour.none(CAME))).isTrue();
    assertThat(holds(Condition.least(Sign.SILENCE, 31), Behaviour.none(CAME))).isFalse();
  }

  @Test
  void fitAndInterestAreAddedUpToTheScore() {
    var scoring = rules(Rule.once(Condition.leader(), 20), Rule.each(Sign.PRICING, 1, 5, 15));
    var score = scoring.of(titled("CEO"), did(Deed.PRICING_PAGE, 2), NOW);
    assertThat(score.fit()).isEqualTo(20);
    assertThat(score.interest()).isEqualTo(10);
    assertThat(score.total()).isEqualTo(30);
    assertThat(score.reasons()).extracting(Reason::points).containsExactly(20, 10);
    assertThat(score.reasons()).extracting(Reason::amount).containsExactly(null, 2L);
  }

  @Test
  void pointsForEachStopAtTheirBound() {
    var scoring = rules(Rule.each(Sign.PRICING, 1, 5, 15));
    assertThat(scoring.of(Profile.UNKNOWN, did(Deed.PRICING_PAGE, 3), NOW).interest())
        .isEqualTo(15);
    assertThat(scoring.of(Profile.UNKNOWN, did(Deed.PRICING_PAGE, 9), NOW).interest())
        .isEqualTo(15);
  }

  @Test
  void pointsMayBeForEveryThirdTime() {
    var scoring = rules(Rule.each(Sign.PAGES, 3, 2, 20));
    assertThat(scoring.of(Profile.UNKNOWN, did(Deed.PAGE, 2), NOW).interest()).isZero();
    assertThat(scoring.of(Profile.UNKNOWN, did(Deed.PAGE, 5), NOW).interest()).isEqualTo(2);
    assertThat(scoring.of(Profile.UNKNOWN, did(Deed.PAGE, 6), NOW).interest()).isEqualTo(4);
  }

  @Test
  void noSideIsBelowNothingOrAboveItsBound() {
    var low = rules(Rule.once(Condition.leader(), -20));
    assertThat(low.of(titled("CEO"), did(), NOW).total()).isZero();
    var high =
        rules(Rule.once(Condition.leader(), 40), Rule.once(Condition.among(Sign.TITLE, "C"), 40));
    assertThat(high.of(titled("CEO"), did(), NOW).fit()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "13, 20", "14, 10", "27, 10", "28, 5", "42, 3", "56, 1", "70, 1", "84, 0"})
  void pointsHalveAfterEachFortnight(long days, int left) {
    var scoring =
        rules(Rule.once(Condition.least(Sign.DOWNLOADS, 1), 20).with(Decay.Kind.HALVED, 14));
    assertThat(scoring.of(Profile.UNKNOWN, did(daysAgo(Deed.DOWNLOAD, days)), NOW).interest())
        .isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({"6, 20", "7, 0"})
  void pointsMayBeGoneAfterSomeDays(long days, int left) {
    var scoring = rules(Rule.once(Condition.least(Sign.DOWNLOADS, 1), 20).with(Decay.Kind.GONE, 7));
    assertThat(scoring.of(Profile.UNKNOWN, did(daysAgo(Deed.DOWNLOAD, days)), NOW).interest())
        .isEqualTo(left);
  }

  @Test
  void pointsFadeFromTheLastTime() {
    var scoring = rules(Rule.each(Sign.DOWNLOADS, 1, 10, 20).with(Decay.Kind.HALVED, 14));
    var score =
        scoring.of(
            Profile.UNKNOWN, did(daysAgo(Deed.DOWNLOAD, 29), daysAgo(Deed.DOWNLOAD, 2)), NOW);
    assertThat(score.interest()).isEqualTo(20);
  }

  @Test
  void aScoreTellsWhenItWillBeOtherwise() {
    var scoring =
        rules(
            Rule.once(Condition.least(Sign.DOWNLOADS, 1), 20).with(Decay.Kind.HALVED, 14),
            Rule.each(Sign.SILENCE, 10, -3, 6));
    var behaviour = did(daysAgo(Deed.DOWNLOAD, 3));
    var score = scoring.of(Profile.UNKNOWN, behaviour, NOW);
    assertThat(score.changesAt()).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(scoring.of(Profile.UNKNOWN, behaviour, NOW.plus(Duration.ofDays(7))).interest())
        .isEqualTo(17);
  }

  @Test
  void nothingChangesOnceAllHasFaded() {
    var scoring =
        rules(
            Rule.once(Condition.least(Sign.DOWNLOADS, 1), 20).with(Decay.Kind.GONE, 2),
            Rule.each(Sign.SILENCE, 10, -3, 6));
    assertThat(scoring.of(Profile.UNKNOWN, did(daysAgo(Deed.DOWNLOAD, 20)), NOW).changesAt())
        .isEmpty();
    assertThat(rules(Rule.once(Condition.leader(), 5)).of(titled("CEO"), did(), NOW).changesAt())
        .isEmpty();
  }

  @Test
  void downloadsOrAWebinarAreOneGroup() {
    var either = Group.any(Condition.least(Sign.DOWNLOADS, 2), Condition.least(Sign.WEBINARS, 1));
    assertThat(mqls(either).of(Profile.UNKNOWN, did(Deed.DOWNLOAD, 1), NOW).standing().qualifies())
        .isFalse();
    assertThat(
            mqls(either)
                .of(Profile.UNKNOWN, did(Deed.WEBINAR_REGISTERED, 1), NOW)
                .standing()
                .qualifies())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "3, true"})
  void twoOfThreeAreEnough(int held, boolean enough) {
    var conditions =
        List.of(
            Condition.least(Sign.PAGES, 1),
            Condition.least(Sign.DOWNLOADS, 1),
            Condition.least(Sign.DEMOS, 1));
    var deeds = List.of(Deed.PAGE, Deed.DOWNLOAD, Deed.DEMO_REQUEST).subList(0, held);
    var behaviour = Behaviour.of(CAME, deeds.stream().map(deed -> new Act(deed, NOW, 0)).toList());
    assertThat(
            mqls(new Group(Join.N_OF, 2, conditions))
                .of(Profile.UNKNOWN, behaviour, NOW)
                .standing()
                .qualifies())
        .isEqualTo(enough);
  }

  @Test
  void groupsAreJoinedLikeConditions() {
    var first = Group.all(Condition.least(Sign.PAGES, 1));
    var second = Group.all(Condition.leader());
    var any = new Scoring(50, 50, List.of(), Join.ANY, 0, List.of(first, second));
    var all = new Scoring(50, 50, List.of(), Join.ALL, 0, List.of(first, second));
    assertThat(any.of(titled("CEO"), did(), NOW).standing().qualifies()).isTrue();
    assertThat(all.of(titled("CEO"), did(), NOW).standing().qualifies()).isFalse();
  }

  @Test
  void aStandingTellsWhatHoldsAndWhatWasFound() {
    var group = Group.all(Condition.least(Sign.PAGES, 3), Condition.leader());
    var judged = mqls(group).of(titled("CEO"), did(Deed.PAGE, 2), NOW).standing().groups().get(0);
    assertThat(judged.holds()).isFalse();
    assertThat(judged.answers())
        .containsExactly(new Standing.Answer(false, 2L), new Standing.Answer(true, null));
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void aLeastScoreIsReachedAtTheBound(int downloads, boolean reached) {
    var scoring =
        new Scoring(
            50,
            50,
            List.of(Rule.each(Sign.DOWNLOADS, 1, 10, 50)),
            Join.ALL,
            0,
            List.of(Group.all(Condition.least(Sign.SCORE, 40))));
    assertThat(
            scoring.of(Profile.UNKNOWN, did(Deed.DOWNLOAD, downloads), NOW).standing().qualifies())
        .isEqualTo(reached);
    assertThat(scoring.threshold()).contains(40);
    assertThat(scoring.withThreshold(30).threshold()).contains(30);
  }

  @Test
  void nobodyQualifiesByNoCondition() {
    assertThat(rules().of(titled("CEO"), did(Deed.DEMO_REQUEST, 9), NOW).standing().qualifies())
        .isFalse();
    assertThat(Scoring.NONE.empty()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsRefusedByItsField() {
    refused("among", () -> Condition.among(Sign.INDUSTRY));
    refused("least", () -> new Condition(Sign.PAGES, List.of(), null, null));
    refused("most", () -> Condition.between(Sign.EMPLOYEES, 500, 50));
    refused("points", () -> Rule.once(Condition.leader(), 0));
    refused("sign", () -> Rule.once(Condition.least(Sign.SCORE, 5), 5));
    refused("days", () -> new Decay(Decay.Kind.HALVED, 0));
    refused("n", () -> new Group(Join.N_OF, 3, List.of(Condition.leader())));
    refused("conditions", () -> new Group(Join.ALL, 0, List.of()));
    refused("fitMost", () -> new Scoring(0, 50, List.of(), Join.ALL, 0, List.of()));
  }

  private static void refused(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable how) {
    assertThatThrownBy(how)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @EnumSource
  void aStarterIsWrittenAndReadWithoutLoss(StarterScoring starter) {
    var scoring = starter.scoring();
    assertThat(ScoringText.read(ScoringText.write(scoring))).isEqualTo(scoring);
  }

  @ParameterizedTest
  @EnumSource
  void aFormThatNobodyTouchedSaysTheSame(StarterScoring starter) {
    var scoring = starter.scoring();
    var values = io.leadpact.agreement.deed.Leaves.of(ScoringText.write(scoring));
    assertThat(ScoringText.read(ScoringRows.document(values))).isEqualTo(scoring);
  }

  @Test
  void aComplaintNamesTheWholePath() {
    var document =
        ScoringRows.document(
            java.util.Map.of(
                "rules[0].sign", "PAGES", "rules[0].least", "1", "rules[0].points", "x"));
    refused("rules[0].points", () -> ScoringText.read(document));
    var bare =
        ScoringRows.document(
            java.util.Map.of("groups[0].join", "ALL", "groups[0].conditions[1].sign", "PAGES"));
    refused("groups[0].conditions[0].least", () -> ScoringText.read(bare));
  }

  @Test
  void rowsComeGoAndMove() {
    var document = ScoringText.write(rules(Rule.once(Condition.leader(), 5)));
    document = ScoringRows.document(io.leadpact.agreement.deed.Leaves.of(document));
    ScoringRows.changed(document, "add:rules", Sign.PAGES);
    ScoringRows.changed(document, "up:rules:1", Sign.PAGES);
    ScoringRows.changed(document, "add:groups", Sign.SCORE);
    ScoringRows.changed(document, "add:groups[0].conditions", Sign.PAGES);
    ScoringRows.changed(document, "remove:groups[0].conditions:0", Sign.PAGES);
    var scoring = ScoringText.read(document);
    assertThat(scoring.rules())
        .extracting(rule -> rule.condition().sign())
        .containsExactly(Sign.PAGES, Sign.LEADER);
    assertThat(scoring.groups()).hasSize(1);
    assertThat(scoring.groups().get(0).conditions())
        .extracting(Condition::sign)
        .containsExactly(Sign.PAGES);
  }

  /** Random rules and lives; what has to hold of all of them. */
  private static final class Draw {
    private final Random random;

    Draw(long seed) {
      random = new Random(seed);
    }

    Rule interest(boolean positive) {
      var signs =
          List.of(
              Sign.PAGES,
              Sign.PRICING,
              Sign.MINUTES,
              Sign.DOWNLOADS,
              Sign.WEBINARS,
              Sign.WEBINAR_MINUTES,
              Sign.OPENS,
              Sign.FORMS,
              Sign.DEMOS);
      int points = 1 + random.nextInt(20);
      var decay =
          switch (random.nextInt(3)) {
            case 0 -> Decay.NEVER;
            case 1 -> new Decay(Decay.Kind.HALVED, 1 + random.nextInt(30));
            default -> new Decay(Decay.Kind.GONE, 1 + random.nextInt(30));
          };
      return new Rule(
          Condition.least(signs.get(random.nextInt(signs.size())), 1 + random.nextInt(3)),
          positive || random.nextBoolean() ? points : -points,
          random.nextBoolean(),
          random.nextInt(40),
          decay);
    }

    List<Rule> interests(boolean positive) {
      return IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> interest(positive)).toList();
    }

    Act act() {
      return new Act(
          Deed.values()[random.nextInt(Deed.values().length)],
          CAME.plusSeconds(random.nextInt(30 * 86_400)),
          random.nextInt(600),
          "/" + random.nextInt(5));
    }

    List<Act> acts() {
      return IntStream.range(0, random.nextInt(12)).mapToObj(i -> act()).toList();
    }
  }

  private static int interest(List<Rule> rules, List<Act> acts, Instant now) {
    return new Scoring(50, 100, rules, Join.ALL, 0, List.of())
        .of(Profile.UNKNOWN, Behaviour.of(CAME, acts), now)
        .interest();
  }

  @Test
  void moreActivityNeverLowersInterestThatIsOnlyEverEarned() {
    for (int seed = 0; seed < 5_000; seed++) {
      var draw = new Draw(seed);
      var rules = new ArrayList<>(draw.interests(true));
      rules.add(Rule.each(Sign.SILENCE, 3, -2, 20));
      var acts = draw.acts();
      var more = new ArrayList<>(acts);
      more.add(draw.act());
      assertThat(interest(rules, more, NOW))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(interest(rules, acts, NOW));
    }
  }

  @Test
  void withoutARuleThatGivesPointsAScoreIsNeverHigher() {
    for (int seed = 0; seed < 5_000; seed++) {
      var draw = new Draw(seed);
      var rules = draw.interests(false);
      var acts = draw.acts();
      int whole = interest(rules, acts, NOW);
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).points() > 0) {
          var fewer = new ArrayList<>(rules);
          fewer.remove(i);
          assertThat(interest(fewer, acts, NOW)).as("seed %d", seed).isLessThanOrEqualTo(whole);
        }
      }
    }
  }

  @Test
  void theOrderOfRulesDoesNotMatter() {
    for (int seed = 0; seed < 2_000; seed++) {
      var draw = new Draw(seed);
      var rules = draw.interests(false);
      var acts = draw.acts();
      var other = new ArrayList<>(rules);
      Collections.shuffle(other, new Random(seed));
      assertThat(interest(other, acts, NOW)).isEqualTo(interest(rules, acts, NOW));
    }
  }

  @Test
  void nothingIsOtherwiseBeforeTheTimeThatAScoreTells() {
    for (int seed = 0; seed < 1_000; seed++) {
      var draw = new Draw(seed);
      var rules = new ArrayList<>(draw.interests(false));
      rules.add(Rule.each(Sign.SILENCE, 3, -2, 20));
      var scoring = new Scoring(50, 100, rules, Join.ALL, 0, List.of());
      var behaviour = Behaviour.of(CAME, draw.acts());
      var score = scoring.of(Profile.UNKNOWN, behaviour, NOW);
      var until = score.changesAt().orElse(NOW.plus(Duration.ofDays(400)));
      assertThat(until).isAfter(NOW);
      assertThat(scoring.of(Profile.UNKNOWN, behaviour, until.minusMillis(1)).interest())
          .as("seed %d", seed)
          .isEqualTo(score.interest());
    }
  }
}
