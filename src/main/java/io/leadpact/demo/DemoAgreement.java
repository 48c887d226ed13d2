package io.leadpact.demo;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Founding.Founded;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.UsualArticles;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.demo.story.Plot;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the made-up company's marketing and sales promise each other: at first, and since they know
 * better.
 */
final class DemoAgreement {

  static final String QUOTA = "mql_volume";
  static final int MQLS_A_MONTH = 260;

  private static final String DESK_TOUCH = "desk_first_touch";
  private static final Set<String> WAITS_WITH_THE_CUSTOMER = Set.of("mql_acceptance", "feedback");
  private static final List<Quota> QUOTAS =
      List.of(new Quota(QUOTA, Party.MARKETING, "MQL", MQLS_A_MONTH));

  private static final List<Aim> AIMS =
      List.of(
          conversion("mql_to_sql", Owner.MARKETING, "MQL", "SQL", 40),
          new Output(
              Owed.of("webinars", Owner.MARKETING, Rhythm.QUARTER),
              new Counted.Logged("webinar"),
              2),
          conversion("sql_to_sal", Owner.SALES, "SQL", "SAL", 80),
          new Ratio(
              Owed.of("verdicts", Owner.SALES, Rhythm.WEEK),
              new Portion.Answered("MQL"),
              Bound.AT_LEAST,
              Percent.of(95),
              Base.COHORT),
          new Cadence(
              Owed.of("cadence", Owner.SALES, Rhythm.MONTH),
              new Cadence.Effort(5, 10, true, Map.of("CALL", 3, "EMAIL", 2), 2, Optional.empty()),
              List.of(new EventPattern(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"))),
              Percent.of(90)),
          new Level(
              Owed.of("deals", Owner.JOINT, Rhythm.QUARTER),
              Measure.DEALS,
              Bound.AT_LEAST,
              BigDecimal.valueOf(100)),
          new Level(
              Owed.of("ltv_to_cac", Owner.JOINT, Rhythm.QUARTER),
              Measure.LTV_TO_CAC,
              Bound.AT_LEAST,
              BigDecimal.valueOf(3)));

  private DemoAgreement() {}

  private static Aim conversion(String key, Owner owner, String from, String to, int target) {
    return new Ratio(
        Owed.of(key, owner, Rhythm.MONTH),
        new Portion.Conversion(from, to),
        Bound.AT_LEAST,
        Percent.of(target),
        Base.COHORT);
  }

  /**
   * @param marketing who proposes and signs for marketing, as the audit names them
   * @param sales who signs for sales, a day later
   */
  static List<Founded> history(Plot plot, String marketing, String sales) {
    var since = plot.change().atStartOfDay(plot.zone()).toInstant();
    var begun = at(plot, plot.first().minusMonths(1).atDay(14).atTime(LocalTime.of(14, 5)));
    var changed = at(plot, plot.change().minusDays(6).atTime(LocalTime.of(11, 40)));
    return List.of(
        founded(
            new PromiseSet(1, Optional.empty(), promises(60), QUOTAS, AIMS),
            Structure.usual(DemoCompany.STAGES),
            begun,
            marketing,
            sales),
        founded(
            new PromiseSet(2, Optional.of(since), promises(30), QUOTAS, AIMS),
            confirmed(Structure.usual(DemoCompany.STAGES)),
            changed,
            marketing,
            sales));
  }

  /** By now they trust the rules, but want somebody to look. */
  private static Structure confirmed(Structure before) {
    return new Structure(
        before.desk(),
        before.stages(),
        before.handover(),
        Structure.Qualified.BY_RULE_AND_CONFIRMED,
        before.bantAt(),
        before.channelGroups(),
        before.attemptChannels(),
        before.correction(),
        before.levels(),
        before.meetings(),
        before.term());
  }

  private static Founded founded(
      PromiseSet set, Structure structure, Instant at, String marketing, String sales) {
    var articles = UsualArticles.of(set, structure);
    var wording =
        new AgreementVersion.Wording(articles.clauses(), articles.structure(), articles.kit());
    return new Founded(
        new AgreementVersion(set, 0, at, marketing, Optional.of(wording)),
        Map.of(
            Party.MARKETING, new Draft.Deed(at.plus(Duration.ofMinutes(25)), marketing),
            Party.SALES, new Draft.Deed(at.plus(Duration.ofHours(20)), sales)));
  }

  private static Instant at(Plot plot, LocalDateTime local) {
    return local.atZone(plot.zone()).toInstant();
  }

  private static List<TimedPromise> promises(int touchMinutes) {
    return DefaultPromises.of(DemoCompany.DESK, Party.MARKETING, DemoCompany.SALES).stream()
        .map(promise -> adapted(promise, touchMinutes))
        .toList();
  }

  private static TimedPromise adapted(TimedPromise promise, int touchMinutes) {
    var limit =
        promise.key().equals(DESK_TOUCH)
            ? new Limit.BusinessTime(Duration.ofMinutes(touchMinutes))
            : promise.limit();
    var triggers =
        WAITS_WITH_THE_CUSTOMER.contains(promise.key())
            ? waiting(promise.triggers())
            : promise.triggers();
    return new TimedPromise(
        promise.key(),
        promise.name(),
        promise.party(),
        triggers,
        promise.scope(),
        limit,
        promise.warnBefore(),
        promise.target());
  }

  private static Triggers waiting(Triggers triggers) {
    return new Triggers(
        triggers.startsOn(),
        triggers.stopsOn(),
        List.of(new EventPattern(EventType.PAUSED, Facts.none())),
        List.of(new EventPattern(EventType.RESUMED, Facts.none())),
        triggers.cancelsOn());
  }
}
