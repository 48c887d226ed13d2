package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.handoff.OwedWords;
import io.leadpact.handoff.QueueGroup;
import io.leadpact.handoff.QueueLine;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of each lead of a queue what is to be done and how long there is for it. */
@Component
class QueueRows {

  private final Countdowns countdowns;
  private final RulesOfRequest rules;
  private final OwedWords owed;
  private final Wording wording;
  private final Show show;

  QueueRows(
      Countdowns countdowns, RulesOfRequest rules, OwedWords owed, Wording wording, Show show) {
    this.countdowns = countdowns;
    this.rules = rules;
    this.owed = owed;
    this.wording = wording;
    this.show = show;
  }

  QueueView.Row row(QueueLine line, String address, int place, boolean current) {
    var clock = line.clock();
    return new QueueView.Row(
        line,
        clock == null ? null : countdowns.of(clock),
        clock == null ? null : reference(clock).orElse(null),
        says(line),
        address,
        place,
        current);
  }

  /** How the agreement numbers it: B2. */
  private Optional<String> reference(ClockView clock) {
    return rules.promises().latestFirst().stream()
        .filter(set -> set.version() == clock.version())
        .findFirst()
        .flatMap(set -> set.reference(clock.promise()));
  }

  private String says(QueueLine line) {
    var says = new ArrayList<String>();
    if (line.clock() != null) {
      says.add(show.promise(line.clock().promise()));
    } else {
      says.add(quiet(line));
    }
    if (line.owing() && line.cadence() != null) {
      says.add(wording.say("queue.owed.short", owed.of(line.cadence())));
    }
    return String.join(" · ", says);
  }

  private String quiet(QueueLine line) {
    var next = line.next();
    if (line.group() != QueueGroup.QUIET || next.isEmpty()) {
      return show.stage(line.stage());
    }
    return wording.say("queue.next", show.time(next.get().at()));
  }
}
