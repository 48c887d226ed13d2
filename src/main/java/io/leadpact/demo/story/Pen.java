package io.leadpact.demo.story;

import static io.leadpact.lead.journal.EventType.ATTEMPTED;
import static io.leadpact.lead.journal.EventType.CORRECTED;
import static io.leadpact.lead.journal.EventType.FEEDBACK;
import static io.leadpact.lead.journal.EventType.GIVEN_TO;
import static io.leadpact.lead.journal.EventType.STAGE_REACHED;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes one journal down, line by line. */
final class Pen {

  private static final String SOURCE = "leadpact";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final List<NewEvent> lines = new ArrayList<>();
  private final List<NewEvent> later = new ArrayList<>();

  void automaticReply(Instant at) {
    var facts = Facts.of(Fact.CHANNEL, "EMAIL").with(Fact.OUTCOME, "LEFT_MESSAGE");
    add(ATTEMPTED, at, Cast.SYSTEM, facts.with(Fact.AUTOMATIC, "true"));
  }

  void attempt(Instant at, String who, String channel, boolean reached) {
    add(ATTEMPTED, at, who, attempt(channel, reached));
  }

  /** Called from a paper at the fair, typed in weeks later. */
  void attemptHandedIn(Instant at, Instant learned, String who) {
    var facts = attempt("CALL", true).with(Fact.NOTE, "From the list of the fair");
    later.add(new NewEvent(ATTEMPTED, at, who, SOURCE, null, facts).learned(learned));
  }

  private static Facts attempt(String channel, boolean reached) {
    return Facts.of(Fact.CHANNEL, channel).with(Fact.OUTCOME, reached ? "REACHED" : "NO_ANSWER");
  }

  void give(Instant at, String by, String team, String person) {
    add(GIVEN_TO, at, by, Facts.of(Fact.TEAM, team).with(Fact.PERSON, person));
  }

  void stage(Instant at, String by, String stage) {
    add(STAGE_REACHED, at, by, Facts.of(Fact.STAGE, stage));
  }

  void accepted(Instant at, String by, String quality) {
    add(FEEDBACK, at, by, Facts.of(Fact.VERDICT, "ACCEPTED").with(Fact.QUALITY, quality));
  }

  void refused(Instant at, String by, String reason) {
    var facts = Facts.of(Fact.VERDICT, "REJECTED").with(Fact.REASON, reason);
    add(FEEDBACK, at, by, facts.with(Fact.QUALITY, "LOW"));
  }

  void because(EventType type, Instant at, String by, String reason) {
    add(type, at, by, Facts.of(Fact.REASON, reason));
  }

  /** The last line was typed with a wrong time, and is put right a little later. */
  void typedWrong(Instant right, Instant noticed, String by) {
    var fact = Facts.of(Fact.SEQ, Integer.toString(lines.size() + 1));
    add(CORRECTED, noticed, by, fact.with(Fact.TIME, right.toString()));
  }

  /** The last line belonged to another lead. */
  void takenBack(Instant noticed, String by) {
    var fact = Facts.of(Fact.SEQ, Integer.toString(lines.size() + 1));
    add(CORRECTED, noticed, by, fact.with(Fact.VOID, "true"));
  }

  void add(EventType type, Instant at, String by, Facts facts) {
    lines.add(new NewEvent(type, at, by, SOURCE, null, facts).learned(at.plus(SOON)));
  }

  /** As far as it has come by now. */
  Story until(Instant now) {
    return new Story(past(lines, now), past(later, now));
  }

  private static List<NewEvent> past(List<NewEvent> events, Instant now) {
    return events.stream().filter(event -> !event.at().isAfter(now)).toList();
  }
}
