package io.leadpact.web;

import io.leadpact.clock.ClockChange;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What clocks did, told among the entries of a journal: nobody wrote it, so it stands back. */
@Component
class ClockLines {

  private final Show show;
  private final MessageSource messages;

  ClockLines(Show show, MessageSource messages) {
    this.show = show;
    this.messages = messages;
  }

  List<JournalLine> of(List<ClockView> clocks, List<ClockChange> changes) {
    var lines = new ArrayList<JournalLine>();
    for (var clock : clocks) {
      var due = clock.dueAt();
      if (clock.late() && due != null) {
        lines.add(line("missed", say("web.clock.came-due", promise(clock)), List.of(), due));
      }
      var stopped = clock.stoppedAt();
      if (clock.state() == State.CANCELLED && stopped != null) {
        lines.add(line("x", say("web.clock.fell-away", promise(clock)), List.of(), stopped));
      }
    }
    for (var change : changes) {
      var title = say("web.clock.anew", show.promise(change.promise()));
      lines.add(line("scales", title, List.of(difference(change)), change.at()));
    }
    return lines;
  }

  /** When and why this clock was judged anew, for the place beside it. */
  List<String> anew(ClockView clock, List<ClockChange> changes) {
    return changes.stream()
        .filter(change -> change.promise().equals(clock.promise()))
        .filter(change -> change.cycle() == clock.cycle())
        .map(change -> say("web.clock.anew.beside", show.time(change.at()), difference(change)))
        .toList();
  }

  private String promise(ClockView clock) {
    return show.promise(clock.promise());
  }

  private String difference(ClockChange change) {
    var why = say("web.cause." + change.cause());
    if (change.before() != change.after()) {
      return say("web.clock.turned", state(change.before()), state(change.after()), why);
    }
    if (!Objects.equals(change.dueBefore(), change.dueAfter())) {
      return say(
          "web.clock.moved", show.time(change.dueBefore()), show.time(change.dueAfter()), why);
    }
    return why;
  }

  private String state(@Nullable State state) {
    return say("web.state." + (state == null ? "NONE" : state.name()));
  }

  private static JournalLine line(String icon, String title, List<String> says, Instant at) {
    return JournalLine.told(icon, title, says, at);
  }

  private String say(String code, String... arguments) {
    return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
  }
}
