package io.leadpact.web;

import io.leadpact.calendar.time.Interval;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.web.timeline.Axis;
import io.leadpact.web.timeline.TimeScale;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words around a timeline, in the reader's language and zone. */
@Component
class TimelineWords {

  private final Show show;
  private final Stages stages;
  private final MessageSource messages;

  TimelineWords(Show show, Stages stages, MessageSource messages) {
    this.show = show;
    this.stages = stages;
    this.messages = messages;
  }

  ZoneId zone() {
    return ZoneId.of(show.zone());
  }

  List<LeadTimeline.Label> labels(
      TimeScale scale, List<Interval> open, LeadHistory history, LeadLook look) {
    var axis = Axis.of(scale, open, zone(), lettersOfADay(scale));
    return axis.ticks().stream()
        .map(
            tick -> {
              var day = tick.at().atZone(zone()).toLocalDate();
              var address = axis.hours() ? null : look.on(day).address(history.lead().id());
              var word = axis.hours() ? show.hour(tick.at()) : show.shortDay(tick.at());
              return new LeadTimeline.Label(
                  word, tick.left(), tick.onPhone(), tick.ends(), address);
            })
        .toList();
  }

  /** The longest that the name of a day gets in a week of the line. */
  private int lettersOfADay(TimeScale scale) {
    return IntStream.range(0, 7)
        .map(later -> show.shortDay(scale.from().plus(Duration.ofDays(later))).length())
        .max()
        .orElse(0);
  }

  List<LeadTimeline.Dot> dots(LeadHistory history, TimeScale scale) {
    var sides = sides();
    return history.journal().happenings().stream()
        .filter(happening -> !happening.voided() && happening.type() != EventType.CORRECTED)
        .filter(happening -> scale.shows(happening.at()))
        .map(happening -> dot(happening, sides, scale))
        .toList();
  }

  private LeadTimeline.Dot dot(Happening happening, Map<String, String> sides, TimeScale scale) {
    var stage = happening.facts().get(Fact.STAGE);
    var kind =
        switch (happening.type()) {
          case STAGE_REACHED, CREATED, WON -> "stage";
          case ATTEMPTED -> "attempt";
          default -> "other";
        };
    var side = stage.map(sides::get).orElse(happening.type() == EventType.WON ? "b" : "a");
    return new LeadTimeline.Dot(kind, side, scale.x(happening.at()), show.time(happening.at()));
  }

  private Map<String, String> sides() {
    return stages.all().stream()
        .filter(stage -> stage.owner() != null)
        .collect(
            Collectors.toMap(
                stage -> stage.key(), stage -> stage.owner() == Party.MARKETING ? "a" : "b"));
  }

  LeadTimeline.Ways ways(LeadHistory history, LeadLook look, TimelineSpan span) {
    var lead = history.lead().id();
    var day = look.onDay();
    var chosen = day.isPresent() ? "day" : look.even() ? "even" : "events";
    return new LeadTimeline.Ways(
        chosen,
        day.map(date -> show.date(date)).orElse(null),
        look.byEvents().address(lead),
        look.evenly().address(lead),
        look.on(day.orElseGet(() -> span.days().last())).address(lead),
        day.flatMap(span::before).map(date -> address(history, look, date)).orElse(null),
        day.flatMap(span::after).map(date -> address(history, look, date)).orElse(null));
  }

  private static @Nullable String address(LeadHistory history, LeadLook look, LocalDate day) {
    return look.on(day).address(history.lead().id());
  }

  /** What somebody sees who looks at the strip. */
  String strip(ClockView view, int pauses) {
    var limit = show.minutes(view.limitMs());
    var state = say("web.state." + (view.late() ? "BREACHED" : view.state().name()));
    var said =
        say("web.strip", state, show.time(view.startedAt()), show.minutes(view.spentMs()), limit);
    var due = view.dueAt() == null ? "" : " " + say("web.strip.due", show.time(view.dueAt()));
    var ended =
        view.stoppedAt() == null || view.state() == State.RUNNING
            ? ""
            : " " + say("web.strip.ended", show.time(view.stoppedAt()));
    var stood = pauses == 0 ? "" : " " + say("web.strip.paused", pauses);
    return said + due + ended + stood;
  }

  private String say(String code, Object... arguments) {
    return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
  }
}
