package io.leadpact.web;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Makes countdowns of clocks, in the reader's words. */
@Service("countdowns")
public class Countdowns {

  /** No calendar is looked at further ahead: a page is not left open longer. */
  private static final Duration AHEAD = Duration.ofHours(24);

  private final RulesOfRequest rules;
  private final Show show;
  private final MessageSource messages;
  private final Clock clock;

  Countdowns(RulesOfRequest rules, Show show, MessageSource messages, Clock clock) {
    this.rules = rules;
    this.show = show;
    this.messages = messages;
    this.clock = clock;
  }

  public Countdown of(ClockView view) {
    var now = clock.instant();
    var left = Objects.requireNonNullElse(view.leftMs(), 0L);
    var warn = warnMillis(view);
    var day = day(view);
    return new Countdown(
        look(view, now),
        parts(Math.abs(shown(view, left)), day),
        word(view),
        argument(view),
        left,
        view.limitMs(),
        warn,
        day,
        view.state() == State.RUNNING || (view.open() && view.late()),
        standsStillAt(view, now),
        fuse(view, left),
        warn == 0 ? null : share(warn, view.limitMs()));
  }

  private static String look(ClockView view, Instant now) {
    if (view.late()) {
      return "is-missed";
    }
    return switch (view.state()) {
      case MET -> "is-met";
      case RUNNING -> view.atRisk(now) ? "is-risk" : view.opensAt() == null ? "" : "is-idle";
      default -> "is-idle";
    };
  }

  private static long shown(ClockView view, long left) {
    if (view.open()) {
      return left;
    }
    return view.late() ? view.spentMs() - view.limitMs() : view.spentMs();
  }

  private static String word(ClockView view) {
    if (view.late()) {
      return "shell.clock.late";
    }
    return switch (view.state()) {
      case MET -> "shell.clock.met";
      case PAUSED -> "shell.clock.paused";
      case CANCELLED -> "shell.clock.cancelled";
      default -> view.opensAt() == null ? "shell.clock.left" : "shell.clock.from";
    };
  }

  private String argument(ClockView view) {
    return view.state() == State.MET ? show.minutes(view.limitMs()) : show.time(view.opensAt());
  }

  /** How long before it is due it warns, as far as a plain difference tells. */
  private static long warnMillis(ClockView view) {
    var warn = view.warnAt();
    var due = view.dueAt();
    if (warn == null || due == null || view.limitMs() == 0) {
      return 0;
    }
    var before = Duration.between(warn, due).toMillis();
    return before > view.limitMs() ? 0 : before;
  }

  private static long fuse(ClockView view, long left) {
    if (view.late()) {
      return 100;
    }
    return share(view.open() ? left : view.spentMs(), view.limitMs());
  }

  private static long share(long part, long whole) {
    return whole == 0 ? 0 : Math.max(0, Math.min(100, Math.round(100.0 * part / whole)));
  }

  private @Nullable Instant standsStillAt(ClockView view, Instant now) {
    if (!view.open() || view.unit().equals("ELAPSED")) {
      return null;
    }
    return closing(rules.calendars().calendar(view.calendar()), now);
  }

  /** The first minute from which the calendar no longer counts every one; null: not for a day. */
  static @Nullable Instant closing(BusinessCalendar calendar, Instant now) {
    long open = 0;
    long closed = AHEAD.toMinutes() + 1;
    while (closed - open > 1) {
      var middle = (open + closed) / 2;
      var until = now.plus(Duration.ofMinutes(middle));
      if (calendar.elapsed(now, until, List.of()).toMinutes() >= middle) {
        open = middle;
      } else {
        closed = middle;
      }
    }
    return closed > AHEAD.toMinutes() ? null : now.plus(Duration.ofMinutes(open));
  }

  /** A day by the clock, or as long as the clock's calendar is open on one. */
  private long day(ClockView view) {
    return view.unit().equals("ELAPSED")
        ? Duration.ofDays(1).toMillis()
        : rules.calendars().calendar(view.calendar()).usualDay().toMillis();
  }

  List<Countdown.Part> parts(long milliseconds, long day) {
    var units = messages.getMessage("shell.clock.units", null, LocaleContextHolder.getLocale());
    return parts(milliseconds, day, units.split("\\|"));
  }

  /** The two greatest units; hours no longer matter beyond ten days. */
  static List<Countdown.Part> parts(long milliseconds, long day, String... unit) {
    var minutes = milliseconds / 60_000;
    var parts = new ArrayList<Countdown.Part>();
    if (minutes == 0) {
      return List.of(new Countdown.Part("<1", unit[2]));
    }
    if (day > 0 && milliseconds >= day) {
      var days = milliseconds / day;
      var hours = milliseconds % day / 3_600_000;
      parts.add(new Countdown.Part(String.valueOf(days), unit[0]));
      if (hours > 0 && days < 10) {
        parts.add(new Countdown.Part(String.valueOf(hours), unit[1]));
      }
    } else if (minutes < 60) {
      parts.add(new Countdown.Part(String.valueOf(minutes), unit[2]));
    } else {
      parts.add(new Countdown.Part(String.valueOf(minutes / 60), unit[1]));
      if (minutes < 6_000) {
        parts.add(new Countdown.Part("%02d".formatted(minutes % 60), unit[2]));
      }
    }
    return parts;
  }
}
