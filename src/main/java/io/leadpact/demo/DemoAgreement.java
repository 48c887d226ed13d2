package io.leadpact.demo;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.demo.story.Plot;
import io.leadpact.kernel.Party;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
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

  private DemoAgreement() {}

  /**
   * @param by who signs, as the audit names them
   */
  static List<AgreementVersion> history(Plot plot, String by) {
    var since = plot.change().atStartOfDay(plot.zone()).toInstant();
    var begun = at(plot, plot.first().minusMonths(1).atDay(14).atTime(LocalTime.of(14, 5)));
    var signed = at(plot, plot.change().minusDays(6).atTime(LocalTime.of(11, 40)));
    return List.of(
        version(new PromiseSet(1, Optional.empty(), promises(60), QUOTAS), begun, by),
        version(new PromiseSet(2, Optional.of(since), promises(30), QUOTAS), signed, by));
  }

  private static Instant at(Plot plot, LocalDateTime local) {
    return local.atZone(plot.zone()).toInstant();
  }

  private static AgreementVersion version(PromiseSet set, Instant made, String by) {
    return new AgreementVersion(set, 0, made, by);
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
