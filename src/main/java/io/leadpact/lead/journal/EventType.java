package io.leadpact.lead.journal;

import static io.leadpact.lead.journal.Fact.AUTOMATIC;
import static io.leadpact.lead.journal.Fact.CAMPAIGN;
import static io.leadpact.lead.journal.Fact.CHANNEL;
import static io.leadpact.lead.journal.Fact.CRITERION;
import static io.leadpact.lead.journal.Fact.LEAD;
import static io.leadpact.lead.journal.Fact.OUTCOME;
import static io.leadpact.lead.journal.Fact.OVERRIDE;
import static io.leadpact.lead.journal.Fact.PARTNER;
import static io.leadpact.lead.journal.Fact.PERSON;
import static io.leadpact.lead.journal.Fact.QUALITY;
import static io.leadpact.lead.journal.Fact.REASON;
import static io.leadpact.lead.journal.Fact.SEGMENT;
import static io.leadpact.lead.journal.Fact.SEQ;
import static io.leadpact.lead.journal.Fact.STAGE;
import static io.leadpact.lead.journal.Fact.TEAM;
import static io.leadpact.lead.journal.Fact.TIME;
import static io.leadpact.lead.journal.Fact.TRACK;
import static io.leadpact.lead.journal.Fact.UNTIL;
import static io.leadpact.lead.journal.Fact.VALUABLE;
import static io.leadpact.lead.journal.Fact.VALUE;
import static io.leadpact.lead.journal.Fact.VERDICT;
import static io.leadpact.lead.journal.Fact.VOID;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can happen to a lead: a closed list. The order of the constants is the order of entries with
 * the same time (what starts a promise stands before what answers it) and must not be changed.
 */
public enum EventType {
  CREATED(Set.of(), EnumSet.of(CHANNEL, CAMPAIGN, SEGMENT)),
  REOPENED(Set.of(), EnumSet.of(REASON)),
  STAGE_REACHED(EnumSet.of(STAGE), Set.of()),
  GIVEN_TO(Set.of(), EnumSet.of(TEAM, PERSON)),
  RESUMED(Set.of(), Set.of()),
  ATTEMPTED(Set.of(), EnumSet.of(CHANNEL, OUTCOME, AUTOMATIC, PERSON)),
  FEEDBACK(EnumSet.of(VERDICT), EnumSet.of(REASON, QUALITY, CRITERION, VALUABLE, OVERRIDE)),
  RETURNED(Set.of(), EnumSet.of(REASON, TRACK, UNTIL, OVERRIDE)),
  PAUSED(Set.of(), EnumSet.of(REASON)),
  WON(Set.of(), EnumSet.of(VALUE)),
  LOST(Set.of(), EnumSet.of(REASON)),
  REJECTED(Set.of(), EnumSet.of(REASON, CRITERION, OVERRIDE, PARTNER)),
  MERGED_FROM(EnumSet.of(LEAD), Set.of()),
  MERGED_INTO(EnumSet.of(LEAD), Set.of()),
  CORRECTED(EnumSet.of(SEQ), EnumSet.of(TIME, VOID)),
  NOTE(Set.of(), Set.of());

  private final Set<Fact> required;
  private final Set<Fact> optional;

  EventType(Set<Fact> required, Set<Fact> optional) {
    this.required = required;
    this.optional = optional;
  }

  public static Optional<EventType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.name().equals(key)).findFirst();
  }

  /** Whether entries of this type may say the fact; a note may stand on each. */
  public boolean allows(Fact fact) {
    return fact == Fact.NOTE || required.contains(fact) || optional.contains(fact);
  }

  public Set<Fact> required() {
    return required;
  }

  /**
   * Refuses facts that an entry of this type cannot have, and misses those that it must.
   *
   * @throws RuleViolation naming the first fact that is wrong
   */
  public void check(Facts facts) {
    for (var fact : required) {
      if (facts.get(fact).isEmpty()) {
        throw new RuleViolation(
            "event.fact.missing", name() + " needs " + fact.key(), fact.key(), name(), fact.key());
      }
    }
    for (var fact : facts.said()) {
      if (!allows(fact)) {
        throw new RuleViolation(
            "event.fact.foreign",
            name() + " takes no " + fact.key(),
            fact.key(),
            name(),
            fact.key());
      }
    }
    if (this == GIVEN_TO && facts.get(TEAM).isEmpty() && facts.get(PERSON).isEmpty()) {
      throw new RuleViolation(
          "event.fact.missing", "GIVEN_TO needs team or person", "team", name(), "team");
    }
    if (this == CORRECTED && facts.is(VOID) == facts.get(TIME).isPresent()) {
      throw new RuleViolation(
          "event.correction", "A correction gives a new time or voids the entry", "time");
    }
  }
}
