package io.leadpact.web;

import io.leadpact.clock.ClockChange;
import io.leadpact.clock.ClockView;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of a lead from its beginning on: journal, clocks, and what was judged anew. */
record LeadHistory(
    LeadView lead, Journal journal, List<ClockView> clocks, List<ClockChange> changes) {

  /** Every moment that matters on a timeline, without the present. */
  TreeSet<Instant> moments() {
    var moments = new TreeSet<Instant>();
    moments.add(lead.state().createdAt());
    journal.happenings().stream()
        .filter(happening -> !happening.voided())
        .map(Happening::at)
        .forEach(moments::add);
    clocks.forEach(
        clock ->
            Stream.of(clock.startedAt(), clock.warnAt(), clock.dueAt(), clock.stoppedAt())
                .filter(Objects::nonNull)
                .forEach(moments::add));
    return moments;
  }

  /** The pause that nobody ended yet. */
  Optional<Happening> paused() {
    Happening paused = null;
    for (var happening : journal.happenings()) {
      if (!happening.voided() && happening.type() == EventType.PAUSED) {
        paused = happening;
      } else if (!happening.voided() && happening.type() == EventType.RESUMED) {
        paused = null;
      }
    }
    return Optional.ofNullable(paused);
  }

  boolean waits() {
    return clocks.stream().anyMatch(ClockView::open);
  }
}
