package io.leadpact.clock;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What may be written into a journal. Pure. */
record EntryRules(Rules.Snapshot rules, Instant now) {

  /** Clocks of other machines go wrong by less. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /**
   * @param createdAt when the lead came in: nothing happened to it before
   * @param journal what is recorded of it so far, for corrections
   * @throws RuleViolation saying what is wrong with the event
   */
  void check(NewEvent event, Instant createdAt, Collection<JournalEntry> journal) {
    event.type().check(event.facts());
    checkTime(event.at(), createdAt);
    checkMerged(event.type(), journal);
    switch (event.type()) {
      case CREATED -> throw new RuleViolation("event.created", "A lead comes in only once", "type");
      case STAGE_REACHED -> checkStage(event.facts().get(Fact.STAGE).orElseThrow());
      case CORRECTED -> checkCorrection(event, createdAt, journal);
      case WON -> event.facts().get(Fact.VALUE).ifPresent(EntryRules::checkValue);
      default -> {
        // Nothing more to check.
      }
    }
  }

  void checkArrival(Instant createdAt) {
    if (createdAt.isAfter(now.plus(TOLERANCE))) {
      throw new RuleViolation("event.future", "The time lies in the future", "createdAt");
    }
  }

  private void checkTime(Instant at, Instant createdAt) {
    if (at.isAfter(now.plus(TOLERANCE))) {
      throw new RuleViolation("event.future", "The time lies in the future", "at");
    }
    if (at.isBefore(createdAt)) {
      throw new RuleViolation("event.before-lead", "The time lies before the lead came in", "at");
    }
  }

  /** What happens to a lead that became part of another happens to that one. */
  private static void checkMerged(EventType type, Collection<JournalEntry> journal) {
    if (type == EventType.CORRECTED || type == EventType.NOTE) {
      return;
    }
    boolean merged =
        journal.stream().anyMatch(entry -> entry.type() == EventType.MERGED_INTO)
            && Journal.of(journal).happenings().stream()
                .anyMatch(one -> one.type() == EventType.MERGED_INTO && !one.voided());
    if (merged) {
      throw new RuleViolation(
          "event.merged", "The lead was merged into another one, which goes on", "type");
    }
  }

  private void checkStage(String stage) {
    if (stage.equals(LeadState.FIRST_STAGE) || stage.equals(LeadState.WON_STAGE)) {
      throw new RuleViolation(
          "event.stage.own", "The stage " + stage + " has an event of its own", "stage", stage);
    }
    if (!rules.knows(stage)) {
      throw new RuleViolation("event.stage.unknown", "Unknown stage " + stage, "stage", stage);
    }
  }

  private static void checkValue(String value) {
    try {
      if (new BigDecimal(value).signum() >= 0) {
        return;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new RuleViolation("event.value", "The value is no amount: " + value, "value", value);
  }

  private void checkCorrection(
      NewEvent correction, Instant createdAt, Collection<JournalEntry> journal) {
    var target = target(correction, journal);
    if (target.isEmpty() || target.get().type() == EventType.CORRECTED) {
      throw new RuleViolation(
          "event.correction.target", "There is no such entry to correct", "seq");
    }
    if (target.get().type() == EventType.CREATED) {
      throw new RuleViolation(
          "event.correction.created", "How the lead came in cannot be corrected", "seq");
    }
    correction.facts().get(Fact.TIME).ifPresent(time -> checkTime(time(time), createdAt));
  }

  private static Optional<JournalEntry> target(
      NewEvent correction, Collection<JournalEntry> journal) {
    var seq = correction.facts().get(Fact.SEQ).orElse("");
    return journal.stream().filter(entry -> String.valueOf(entry.seq()).equals(seq)).findFirst();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RuleViolation(
          "event.correction.time", "The new time is no instant: " + text, "time");
    }
  }
}
