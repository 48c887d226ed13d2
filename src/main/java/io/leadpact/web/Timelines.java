package io.leadpact.web;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.Interval;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.clock.fold.StandStill;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.web.timeline.Run;
import io.leadpact.web.timeline.Strip;
import io.leadpact.web.timeline.TimeScale;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Draws the clocks of a lead, each on its own strip of the same line. */
@Service
class Timelines {

  private final RulesOfRequest rules;
  private final TimelineWords words;
  private final Countdowns countdowns;
  private final ClockLines clockLines;
  private final Clock clock;

  Timelines(
      RulesOfRequest rules,
      TimelineWords words,
      Countdowns countdowns,
      ClockLines clockLines,
      Clock clock) {
    this.rules = rules;
    this.words = words;
    this.countdowns = countdowns;
    this.clockLines = clockLines;
    this.clock = clock;
  }

  LeadTimeline of(LeadHistory history, LeadLook look) {
    var now = clock.instant();
    var zone = words.zone();
    var span = TimelineSpan.of(history, look, zone, now);
    var open = span.openings(history.clocks(), this::calendar);
    var scale = span.scale(open, look);
    var rows =
        history.clocks().stream()
            .sorted(Comparator.comparing(ClockView::startedAt).thenComparing(ClockView::promise))
            .filter(view -> span.touches(view, now))
            .map(view -> row(view, history, scale, now))
            .toList();
    return new LeadTimeline(
        rows,
        words.labels(scale, open, history, look),
        words.dots(history, scale),
        Strip.ground(open, scale),
        scale.shows(now) && span.presentMatters() ? TimeScale.percent(scale.x(now)) : null,
        words.ways(history, look, span));
  }

  private LeadTimeline.Row row(ClockView view, LeadHistory history, TimeScale scale, Instant now) {
    var end = view.stoppedAt() == null ? now : view.stoppedAt();
    var pauses =
        promise(view)
            .map(promise -> StandStill.of(history.journal(), promise, view.startedAt(), end))
            .orElse(List.of());
    var run =
        new Run(
            view.startedAt(),
            view.stoppedAt(),
            view.dueAt(),
            view.warnAt(),
            view.state() == State.CANCELLED,
            pauses,
            attempts(history.journal()));
    var strip = Strip.of(run, counts(view, scale), scale, now);
    return new LeadTimeline.Row(
        view,
        countdowns.of(view),
        strip,
        words.strip(view, pauses.size()),
        clockLines.anew(view, history.changes()));
  }

  /** Elapsed time counts by night as well. */
  private List<Interval> counts(ClockView view, TimeScale scale) {
    return view.unit().equals("ELAPSED")
        ? List.of(new Interval(scale.from(), scale.to()))
        : calendar(view.calendar()).openings(scale.from(), scale.to());
  }

  private BusinessCalendar calendar(String key) {
    return rules.calendars().calendar(key);
  }

  private Optional<TimedPromise> promise(ClockView view) {
    return rules.promises().latestFirst().stream()
        .filter(set -> set.version() == view.version())
        .findFirst()
        .flatMap(set -> set.promise(view.promise()));
  }

  private static List<Instant> attempts(Journal journal) {
    return journal.happenings().stream()
        .filter(happening -> !happening.voided() && happening.type() == EventType.ATTEMPTED)
        .filter(happening -> !happening.facts().is(Fact.AUTOMATIC))
        .map(Happening::at)
        .toList();
  }
}
