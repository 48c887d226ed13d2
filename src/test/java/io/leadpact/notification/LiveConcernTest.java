package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.ClockKey;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.kernel.Party;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a change of a lead concerns. */
class LiveConcernTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static LeadState state(
      @Nullable String team,
      @Nullable String person,
      @Nullable String outcome,
      @Nullable Long into) {
    return new LeadState(
        3, NOW, NOW, "SQL", outcome, team, person, Map.of(), null, null, null, 0, null, null, into);
  }

  private static LeadState held(@Nullable String team, @Nullable String person) {
    return state(team, person, null, null);
  }

  private static List<String> of(@Nullable LeadState before, @Nullable LeadState after) {
    var lead = new LeadsChanged.Lead(12, before, after, Facts.none(), Set.of());
    return texts(new LeadsChanged(List.of(lead), List.of(), List.of(), NOW, ""));
  }

  private static List<String> texts(LeadsChanged changed) {
    return LiveConcern.of(changed).stream().map(LiveChange::text).sorted().toList();
  }

  @Test
  void whoHoldsALeadHearsOfIt() {
    var lead = held("sdr", "user:5");

    assertThat(of(lead, lead)).containsExactly("lead:12", "of:user:5", "team:sdr");
  }

  @Test
  void whoHasToGiveItAwayHearsOfItLikeWhoGetsIt() {
    assertThat(of(held("sdr", "user:5"), held("sales", "user:6")))
        .containsExactly("lead:12", "of:user:5", "of:user:6", "team:sales", "team:sdr");
    assertThat(of(held("sdr", "user:5"), held(null, null)))
        .containsExactly("lead:12", "of:user:5", "team:sdr");
  }

  @Test
  void whoCouldHaveTakenItHearsThatItIsTaken() {
    assertThat(of(held("sdr", null), held("sdr", "user:5")))
        .containsExactly("free:sdr", "lead:12", "of:user:5", "team:sdr");
    assertThat(of(held("sdr", "user:5"), held("sdr", null)))
        .containsExactly("free:sdr", "lead:12", "of:user:5", "team:sdr");
  }

  @Test
  void aNewLeadAndOneThatIsTakenBackConcernWhoeverItIsFor() {
    assertThat(of(null, held(null, null))).containsExactly("lead:12");
    assertThat(of(null, held("sdr", null))).containsExactly("free:sdr", "lead:12", "team:sdr");
    assertThat(of(held("sdr", null), null)).containsExactly("free:sdr", "lead:12", "team:sdr");
  }

  @Test
  void nobodyTakesALeadThatIsOver() {
    var lost = state("sdr", null, "LOST", null);

    assertThat(of(lost, lost)).containsExactly("lead:12", "team:sdr");
    assertThat(of(held("sdr", null), lost)).containsExactly("free:sdr", "lead:12", "team:sdr");
  }

  @Test
  void aMergedLeadConcernsTheOneThatItWentInto() {
    assertThat(of(held("sdr", "user:5"), state("sdr", "user:5", "MERGED", 40L)))
        .containsExactly("lead:12", "lead:40", "of:user:5", "team:sdr");
  }

  @Test
  void aClockThatIsJudgedAnewConcernsWhoeverAnswersForIt() {
    var clock =
        new LeadsChanged.OneClock(
            new ClockKey(7, "p", 1), clock("user:5"), clock(null), "CALENDAR");

    assertThat(texts(new LeadsChanged(List.of(), List.of(clock), List.of(), NOW, "")))
        .containsExactly("free:sdr", "lead:7", "of:user:5", "team:sdr");
  }

  private static FoldedClock clock(@Nullable String person) {
    return new FoldedClock(
        "p",
        1,
        1,
        1,
        Party.SALES,
        "main",
        "ELAPSED",
        "sdr",
        person,
        null,
        FoldedClock.State.RUNNING,
        NOW,
        null,
        NOW,
        null,
        null,
        null,
        null);
  }
}
