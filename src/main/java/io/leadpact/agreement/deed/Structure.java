package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the two work together, where companies do it differently.
 *
 * @param desk the party to which the SDR desk belongs
 * @param stages the stages of the chain, in order, each with who answers for reaching it
 * @param handover the stage at which a lead is handed to sales
 * @param qualified who makes a lead an MQL
 * @param bantAt the stage at which budget, authority, need and date are asked; none: nowhere
 * @param channelGroups which channels make a group of a mix, each channel in one at most
 * @param attemptChannels which channels count as attempts; none named: all
 * @param correction when a corrective plan is demanded
 * @param levels of a disagreement, the first one first
 * @param meetings when the two meet
 * @param term for how long it holds and when it is looked at again
 */
public record Structure(
    Party desk,
    Map<String, Owner> stages,
    String handover,
    Qualified qualified,
    Optional<String> bantAt,
    Map<String, Set<String>> channelGroups,
    Set<String> attemptChannels,
    Correction correction,
    List<Level> levels,
    List<Meeting> meetings,
    Validity term) {

  /** Who makes a lead an MQL. */
  public enum Qualified {
    BY_RULE,
    BY_PERSON,
    BY_RULE_AND_CONFIRMED
  }

  /** Who decides on a level of a disagreement. */
  public enum Decides {
    MANAGERS,
    HEADS,
    DIRECTOR
  }

  /**
   * When a corrective plan is demanded.
   *
   * @param missed so many periods in a row
   * @param early whether one may be asked for after the first
   * @param days opening days until it has to be there
   */
  public record Correction(int missed, boolean early, int days) {
    public Correction {
      within(missed, 1, 12, "missed");
      within(days, 1, 60, "days");
    }
  }

  /** A level of a disagreement: who decides, and within how many hours. */
  public record Level(Decides who, int hours) {
    public Level {
      within(hours, 1, 720, "hours");
    }
  }

  /**
   * A meeting.
   *
   * @param weeks every so many weeks; 0: once a month
   * @param minutes how long at most
   */
  public record Meeting(int weeks, int minutes) {
    public Meeting {
      within(weeks, 0, 12, "weeks");
      within(minutes, 5, 480, "minutes");
    }
  }

  /**
   * For how long the agreement holds.
   *
   * @param months from the day it comes into force
   * @param review how often both heads look at it again; a full review comes at the end of the year
   */
  public record Validity(int months, Rhythm review) {
    public Validity {
      within(months, 1, 60, "months");
      if (review == Rhythm.WEEK) {
        throw new RuleViolation("structure.review", "Reviews are monthly or rarer", "review");
      }
    }
  }

  public Structure {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    if (!stages.containsKey(handover)) {
      throw new RuleViolation(
          "structure.handover", "No such stage: " + handover, "handover", handover);
    }
    if (bantAt.isPresent() && !stages.containsKey(bantAt.get())) {
      throw new RuleViolation(
          "structure.bant", "No such stage: " + bantAt.get(), "bantAt", bantAt.get());
    }
    channelGroups = Collections.unmodifiableMap(copied(channelGroups));
    attemptChannels = Set.copyOf(attemptChannels);
    levels = List.copyOf(levels);
    meetings = List.copyOf(meetings);
  }

  private static Map<String, Set<String>> copied(Map<String, Set<String>> groups) {
    var copy = new TreeMap<String, Set<String>>();
    var seen = new HashMap<String, String>();
    groups.forEach(
        (group, channels) -> {
          for (var channel : channels) {
            var other = seen.put(channel, group);
            if (other != null) {
              throw new RuleViolation(
                  "structure.groups",
                  "%s stands in %s and in %s".formatted(channel, other, group),
                  "channelGroups." + group,
                  channel,
                  other,
                  group);
            }
          }
          copy.put(group, Set.copyOf(channels));
        });
    return copy;
  }

  private static void within(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw new RuleViolation(
          "structure.range",
          "%s: %d to %d, not %d".formatted(field, least, most, value),
          field,
          field,
          least,
          most);
    }
  }

  /** In which group of channels a channel stands. */
  public Optional<String> group(String channel) {
    return channelGroups.entrySet().stream()
        .filter(group -> group.getValue().contains(channel))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * What an agreement begins with that nobody gave a structure: the stages there are; before the
   * company is set up, the three that none does without.
   */
  public static Structure usual(List<String> stages) {
    return stages.isEmpty() ? ofStages(List.of("LEAD", "MQL", "WON")) : ofStages(stages);
  }

  private static Structure ofStages(List<String> stages) {
    var owners = new LinkedHashMap<String, Owner>();
    int handover = stages.contains("MQL") ? stages.indexOf("MQL") : 0;
    for (int i = 0; i < stages.size(); i++) {
      owners.put(stages.get(i), i <= handover ? Owner.MARKETING : Owner.SALES);
    }
    return new Structure(
        Party.MARKETING,
        owners,
        stages.get(handover),
        Qualified.BY_PERSON,
        Optional.of("SQL").filter(stages::contains),
        Map.of(),
        Set.of(),
        new Correction(2, true, 3),
        List.of(
            new Level(Decides.MANAGERS, 24),
            new Level(Decides.HEADS, 48),
            new Level(Decides.DIRECTOR, 72)),
        List.of(new Meeting(1, 60)),
        new Validity(12, Rhythm.QUARTER));
  }
}
