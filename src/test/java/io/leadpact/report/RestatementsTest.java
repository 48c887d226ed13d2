package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.Oblivion;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Period;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.measure.Restating;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** February is closed, with one clock met, one breached and one that nobody answered. */
@LeadpactTest
class RestatementsTest {

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final String DESK = "desk_first_touch";

  @Autowired Restatements restatements;
  @Autowired ClosedMonths months;
  @Autowired Compliance compliance;
  @Autowired Rollups rollups;
  @Autowired Oblivion oblivion;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  private Acme acme;
  private LeadId met;
  private LeadId unanswered;

  @BeforeEach
  void february() {
    acme = Acme.in(context);
    rollups.keepUp();
    met = desk("met", "2026-02-10T10:00:00Z", "2026-02-10T10:20:00Z");
    desk("late", "2026-02-10T10:00:00Z", "2026-02-10T11:20:00Z");
    unanswered = desk("unanswered", "2026-02-10T10:00:00Z", null);
    clock.set(Instant.parse("2026-03-10T09:00:00Z"));
    months.closeAndCompare();
  }

  private LeadId desk(String id, String given, @Nullable String called) {
    var lead = acme.lead(id, given, "web");
    acme.given(lead, "sdr", given);
    if (called != null) {
      acme.called(lead, called);
    }
    return lead;
  }

  private List<Restatement> told() {
    return As.call(As.reader(), () -> restatements.of(DESK, FEBRUARY, 10));
  }

  private boolean restated() {
    return As.call(As.reader(), () -> compliance.figures(Period.month(FEBRUARY))).stream()
        .filter(one -> one.promise().key().equals(DESK))
        .findFirst()
        .orElseThrow()
        .months()
        .get(0)
        .restated();
  }

  @Test
  void aMonthThatNobodyChangedIsNotRestated() {
    acme.called(unanswered, "2026-03-10T08:00:00Z");

    assertThat(restated()).isFalse();
    assertThat(told()).isEmpty();
  }

  @Test
  void anAnswerThatIsLearnedOfLateIsToldWithItsLead() {
    acme.record(unanswered, EventType.NOTE, "2026-02-11T10:00:00Z", Facts.of(Fact.NOTE, "seen"));
    acme.called(unanswered, "2026-02-10T10:10:00Z");

    assertThat(restated()).isTrue();
    assertThat(told())
        .containsExactly(
            new Restatement(
                unanswered.value(),
                "Company unanswered",
                1,
                Instant.parse("2026-03-10T09:00:00Z"),
                "LATE_ENTRY",
                Restating.BREACHED,
                Restating.MET));
    assertThat(As.call(As.reader(), () -> restatements.causes(DESK, FEBRUARY)))
        .isEqualTo(Map.of("LATE_ENTRY", 1L));
  }

  @Test
  void aLeadThatComesInLateIsALateEntryToo() {
    desk("another", "2026-02-15T10:00:00Z", "2026-02-15T10:05:00Z");

    assertThat(restated()).isTrue();
    // First it came in and was given to the desk, then the call was learned of.
    assertThat(told())
        .extracting(Restatement::cause, Restatement::before, Restatement::after)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "LATE_ENTRY", Restating.NOT_COUNTED, Restating.BREACHED));
  }

  @Test
  void aCorrectionIsToldAsOne() {
    acme.record(
        met,
        EventType.CORRECTED,
        "2026-03-10T08:00:00Z",
        Facts.of(Fact.SEQ, "3").with(Fact.TIME, "2026-02-10T12:00:00Z"));

    assertThat(restated()).isTrue();
    assertThat(told())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.cause()).isEqualTo("CORRECTION");
              assertThat(one.before()).isEqualTo(Restating.MET);
              assertThat(one.after()).isEqualTo(Restating.BREACHED);
            });
  }

  @Test
  void aLeadThatIsTakenBackIsToldWithoutItsName() {
    transaction.executeWithoutResult(
        status -> oblivion.forget(List.of(met.value()), "user:1", "erased"));

    assertThat(restated()).isTrue();
    assertThat(told())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.cause()).isEqualTo("TAKEN_BACK");
              assertThat(one.name()).isNull();
              assertThat(one.after()).isEqualTo(Restating.NOT_COUNTED);
            });
  }

  @Test
  void aMonthThatIsStillOpenIsNotToldOf() {
    var lead = desk("march", "2026-03-01T10:00:00Z", null);
    acme.called(lead, "2026-03-01T10:10:00Z");

    assertThat(told()).isEmpty();
    assertThat(As.call(As.reader(), () -> restatements.of(DESK, YearMonth.of(2026, 3), 10)))
        .isEmpty();
  }

  @Test
  void anotherZoneOfTheCompanyIsToldAsWhatChangedTheMonth() {
    As.run(
        As.administrator(),
        () ->
            context
                .getBean(Companies.class)
                .define("Acme", ZoneId.of("UTC"), "EUR", "default", false));
    months.closeAndCompare();
    months.closeAndCompare();

    assertThat(As.call(As.reader(), () -> restatements.causes(DESK, FEBRUARY)))
        .isEqualTo(Map.of("ZONE", 1L));
    assertThat(told()).isEmpty();
    acme.record(unanswered, EventType.NOTE, "2026-02-11T10:00:00Z", Facts.of(Fact.NOTE, "seen"));
    acme.called(unanswered, "2026-02-10T10:10:00Z");
    assertThat(told()).hasSize(1);
  }
}
