package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what happened to a lead and what is to happen next. */
@Component
class LeadStory {

  private final JournalLines lines;
  private final ClockLines clockLines;
  private final Countdowns countdowns;
  private final Show show;
  private final MessageSource messages;

  LeadStory(
      JournalLines lines,
      ClockLines clockLines,
      Countdowns countdowns,
      Show show,
      MessageSource messages) {
    this.lines = lines;
    this.clockLines = clockLines;
    this.countdowns = countdowns;
    this.show = show;
    this.messages = messages;
  }

  /** Entries, and among all of them what the clocks did. */
  List<JournalLine.Day> days(LeadHistory history, LeadLook.Show shown) {
    var told = new ArrayList<>(lines.of(history.journal(), shown));
    if (shown == LeadLook.Show.ALL) {
      told.addAll(clockLines.of(history.clocks(), history.changes()));
    }
    return lines.byDay(told);
  }

  /** The last that happened and counts, the latest first. */
  List<JournalLine> lately(Journal journal, int most) {
    var told =
        lines.of(journal, LeadLook.Show.ALL).stream().filter(line -> !line.voided()).toList();
    var last = new ArrayList<>(told.subList(Math.max(0, told.size() - most), told.size()));
    Collections.reverse(last);
    return last;
  }

  List<JournalLine> since(Journal journal, int seen) {
    return lines.of(journal, LeadLook.Show.ALL).stream().filter(line -> line.seq() > seen).toList();
  }

  /** The open clock that is due soonest; those that stand still come last. */
  OneLead.@Nullable Next next(LeadHistory history) {
    return history.clocks().stream()
        .filter(ClockView::open)
        .min(
            Comparator.comparing((ClockView clock) -> clock.state() == State.PAUSED)
                .thenComparing(ClockView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(clock -> new OneLead.Next(clock, countdowns.of(clock), then(clock, history)))
        .orElse(null);
  }

  private String then(ClockView clock, LeadHistory history) {
    var due = show.time(clock.dueAt());
    var head = say("web.head." + clock.party());
    if (clock.late()) {
      return say("web.next.late", due, head);
    }
    if (clock.state() == State.PAUSED) {
      return history
          .paused()
          .flatMap(pause -> pause.facts().get(Fact.REASON))
          .map(reason -> say("web.next.waits-for", reason))
          .orElseGet(() -> say("web.next.waits"));
    }
    return say("web.next.then", due, told(clock), head);
  }

  private String told(ClockView clock) {
    if (clock.person() != null) {
      return show.actor(clock.person());
    }
    return clock.team() == null ? say("web.holder.nobody") : show.team(clock.team());
  }

  private String say(String code, String... arguments) {
    return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
  }
}
