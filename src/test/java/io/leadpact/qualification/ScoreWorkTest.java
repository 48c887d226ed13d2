package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class ScoreWorkTest {

  /**
   * A director is worth 20, each download 10 at most thrice, halved each fortnight; MQL from 40.
   */
  private static final Scoring FROM_FORTY = from(40);

  @Autowired ApplicationContext app;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired FollowUpWork work;

  private static Scoring from(int score) {
    return ScoringText.read(
        Map.of(
            "rules",
            List.of(
                Map.of("sign", "LEADER", "points", 20),
                Map.of(
                    "sign",
                    "DOWNLOADS",
                    "least",
                    1,
                    "points",
                    10,
                    "each",
                    "true",
                    "upTo",
                    30,
                    "decay",
                    "HALVED",
                    "days",
                    14)),
            "groups",
            List.of(Map.of("conditions", List.of(Map.of("sign", "SCORE", "least", score))))));
  }

  private int score(long lead) {
    return jdbc.sql("select score from lead_score where lead_id = :lead")
        .param("lead", lead)
        .query(Integer.class)
        .single();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static List<String> stages(List<Happening> reached) {
    return reached.stream().map(one -> one.facts().get(Fact.STAGE).orElse("")).toList();
  }

  @Test
  void aLeadIsScoredWhenItComesAndWhenItActs() {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(FROM_FORTY);
    var lead = office.lead("IT Director", "IT", 60);
    office.catchUp();
    assertThat(score(lead)).isEqualTo(20);

    office.did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(score(lead)).isEqualTo(30);
    assertThat(count("lead_score_change")).isEqualTo(2);
  }

  @Test
  void withoutRulesNothingIsNoted() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.did(office.lead("CEO", "IT", 60), "DOWNLOAD", clock.instant(), "");
    assertThat(count("follow_up where kind = 'score'")).isZero();
  }

  @Test
  void byRuleTheJournalSaysMqlOnceAtTheTimeOfTheDeed() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(FROM_FORTY);
    var lead = office.lead("CEO", "IT", 60);
    var first = clock.instant().plus(Duration.ofMinutes(10));
    clock.set(first.plus(Duration.ofMinutes(30)));
    office
        .did(lead, "DOWNLOAD", first, "")
        .did(lead, "DOWNLOAD", first.plus(Duration.ofMinutes(5)), "")
        .did(lead, "DOWNLOAD", first.plus(Duration.ofMinutes(9)), "");
    office.catchUp();
    office.catchUp();

    assertThat(office.reached(lead)).hasSize(1);
    assertThat(office.reached(lead).get(0).at()).isEqualTo(first.plus(Duration.ofMinutes(5)));
    assertThat(office.reached(lead).get(0).entry().source()).isEqualTo("leadpact");
  }

  @Test
  void whereAPersonDecidesTheRulesRecordNothing() {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    assertThat(office.reached(lead)).isEmpty();
    assertThat(count("mql_proposal")).isZero();
  }

  @Test
  void whereAPersonConfirmsItIsProposedUntilSomebodyDoes() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE_AND_CONFIRMED);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    assertThat(office.reached(lead)).isEmpty();
    assertThat(count("mql_proposal")).isOne();

    office.event(lead, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"), clock.instant());
    office.catchUp();
    assertThat(count("mql_proposal")).isZero();
  }

  @Test
  void aLeadThatQualifiesNoMoreIsProposedNoMore() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE_AND_CONFIRMED);
    office.rules(FROM_FORTY);
    var lead = office.lead("CEO", "IT", 60);
    office.did(lead, "DOWNLOAD", clock.instant(), "").did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(count("mql_proposal")).isOne();

    clock.advance(Duration.ofDays(15));
    office.catchUp();
    assertThat(score(lead)).isEqualTo(30);
    assertThat(count("mql_proposal")).isZero();
  }

  @Test
  void pointsFadeOnTheirDayWithoutAScan() {
    var office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(FROM_FORTY);
    var lead = office.lead("CEO", "IT", 60);
    office.did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(count("follow_up where kind = 'score'")).isOne();

    clock.advance(Duration.ofDays(14).minusSeconds(1));
    office.catchUp();
    assertThat(score(lead)).isEqualTo(30);
    clock.advance(Duration.ofSeconds(1));
    office.catchUp();
    assertThat(score(lead)).isEqualTo(25);
    clock.advance(Duration.ofDays(100));
    office.catchUp();
    assertThat(score(lead)).isEqualTo(20);
    assertThat(count("follow_up where kind = 'score'")).isZero();
  }

  @Test
  void aLeadThatCameBackQualifiesAnewByWhatItDoesSince() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    assertThat(stages(office.reached(lead))).containsExactly("MQL");

    clock.advance(Duration.ofHours(1));
    office.event(lead, EventType.RETURNED, Facts.of(Fact.REASON, "no time"), clock.instant());
    clock.advance(Duration.ofHours(1));
    office.catchUp();
    assertThat(office.reached(lead)).hasSize(1);

    office.did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(stages(office.reached(lead))).containsExactly("MQL", "MQL");
    assertThat(office.reached(lead).get(1).at()).isEqualTo(clock.instant());
    office.did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(office.reached(lead)).hasSize(2);
  }

  @Test
  void aReturnThatIsMadeAnewCountsAsAnother() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    int mistaken = comesBackAndActs(office, lead);
    assertThat(office.reached(lead)).hasSize(2);

    var undone = Facts.of(Fact.SEQ, String.valueOf(mistaken)).with(Fact.VOID, "true");
    office.event(lead, EventType.CORRECTED, undone, clock.instant());
    comesBackAndActs(office, lead);
    assertThat(stages(office.reached(lead))).containsExactly("MQL", "MQL", "MQL");
  }

  /** The number of the return. */
  private int comesBackAndActs(ScoreOffice office, long lead) {
    clock.advance(Duration.ofHours(1));
    office.event(lead, EventType.RETURNED, Facts.of(Fact.REASON, "no time"), clock.instant());
    int seq =
        jdbc.sql("select max(seq) from lead_event where lead_id = :lead")
            .param("lead", lead)
            .query(Integer.class)
            .single();
    clock.advance(Duration.ofHours(1));
    office.did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    return seq;
  }

  @Test
  void aLeadThatEndedBecomesNoMql() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(FROM_FORTY);
    var lead = office.lead("CEO", "IT", 60);
    office.event(lead, EventType.REJECTED, Facts.of(Fact.REASON, "no need"), clock.instant());
    office.did(lead, "DOWNLOAD", clock.instant(), "").did(lead, "DOWNLOAD", clock.instant(), "");
    office.catchUp();
    assertThat(score(lead)).isEqualTo(40);
    assertThat(office.reached(lead)).isEmpty();
  }

  @Test
  void aLateActivityIsCountedAtItsOwnTime() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(FROM_FORTY);
    var came = clock.instant();
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    clock.advance(Duration.ofDays(2));
    var earlier = came.plus(Duration.ofHours(3));
    office.did(lead, "DOWNLOAD", earlier, "").did(lead, "DOWNLOAD", earlier, "");
    office.catchUp();
    assertThat(office.reached(lead).get(0).at()).isEqualTo(earlier);
  }

  @Test
  void otherRulesLeaveAnMqlWhatItWas() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    office.rules(from(90));
    assertThat(stages(office.reached(lead))).containsExactly("MQL");
    office.rules(from(20));
    assertThat(office.reached(lead)).hasSize(1);
  }

  @Test
  void otherRulesMakeOpenLeadsOfLateMqlsNowAndNoOldOnes() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    Instant start = clock.instant();
    var old = office.lead("CEO", "IT", 60, start.minus(Duration.ofDays(91)));
    var fresh = office.lead("CEO", "IT", 60, start.minus(Duration.ofDays(5)));
    office.rules(from(20));
    assertThat(office.reached(old)).isEmpty();
    assertThat(office.reached(fresh)).hasSize(1);
    assertThat(office.reached(fresh).get(0).at()).isEqualTo(start);
  }

  @Test
  void twoInstancesRecordAnMqlOnce() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE);
    office.rules(from(20));
    var leads = IntStream.range(0, 40).mapToObj(i -> office.lead("CEO", "IT", 60)).toList();
    for (var lead : leads) {
      office.did(lead, "DOWNLOAD", clock.instant(), "");
    }
    Stream.of(1, 2, 3)
        .map(i -> CompletableFuture.runAsync(work::catchUp))
        .toList()
        .forEach(CompletableFuture::join);
    clock.advance(Duration.ofMinutes(2));
    office.catchUp();
    assertThat(leads).allSatisfy(lead -> assertThat(office.reached(lead)).hasSize(1));
    assertThat(count("follow_up where kind = 'score' and due_at <= '" + clock.instant() + "'"))
        .isZero();
  }

  @Test
  void aLeadThatIsForgottenTakesItsScoreAlong() {
    var office = ScoreOffice.open(app, Qualified.BY_RULE_AND_CONFIRMED);
    office.rules(from(20));
    var lead = office.lead("CEO", "IT", 60);
    office.catchUp();
    new org.springframework.transaction.support.TransactionTemplate(
            app.getBean(org.springframework.transaction.PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                app.getBean(io.leadpact.clock.Oblivion.class)
                    .forget(List.of(lead), "user:1", "test"));
    assertThat(count("lead_score")).isZero();
    assertThat(count("mql_proposal")).isZero();
    assertThat(new LeadId(lead)).isNotNull();
    office.catchUp();
  }
}
