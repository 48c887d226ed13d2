package io.leadpact.handoff;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Why a lead leaves a track. */
public enum NurtureStop {
  /** It was spoken with, or asked for something by itself. */
  ANSWERED,
  /** It reached a stage, or somebody of sales has it again. */
  CAME_BACK,
  WON,
  ENDED,
  UNSUBSCRIBED,
  /** All steps are done. */
  FINISHED,
  /** Somebody took it off. */
  STOPPED,
  /** Somebody put it on another one. */
  MOVED;

  /**
   * What happened since that says so; only what was recorded since counts.
   *
   * @param marketing the keys of marketing's teams: whoever of them takes it may go on with it
   */
  static Optional<NurtureStop> of(Journal journal, Instant since, Set<String> marketing) {
    return journal.happenings().stream()
        .filter(one -> !one.voided() && one.entry().recordedAt().isAfter(since))
        .filter(one -> one.at().isAfter(since))
        .map(one -> of(one, marketing))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<NurtureStop> of(Happening one, Set<String> marketing) {
    return switch (one.type()) {
      case ATTEMPTED ->
          one.facts().get(Fact.OUTCOME).filter("REACHED"::equals).map(reached -> ANSWERED);
      case STAGE_REACHED -> Optional.of(CAME_BACK);
      case GIVEN_TO ->
          one.facts().get(Fact.TEAM).filter(marketing::contains).isPresent()
              ? Optional.empty()
              : Optional.of(CAME_BACK);
      case WON -> Optional.of(WON);
      case LOST, REJECTED, MERGED_INTO -> Optional.of(ENDED);
      default -> Optional.empty();
    };
  }
}
