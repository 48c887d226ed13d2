package io.leadpact.handoff.cadence;

import io.leadpact.lead.journal.Happening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts count where two that count must lie apart: those that leave least owed, early ones
 * before later ones. So one more attempt, whenever it was made, never makes more be owed.
 */
final class AttemptChoice {

  private final CadenceRules rules;
  private final Duration apart;

  private AttemptChoice(CadenceRules rules, Duration apart) {
    this.rules = rules;
    this.apart = apart;
  }

  /**
   * @param attempts that count but for the time between them, in order
   */
  static List<Happening> among(List<Happening> attempts, CadenceRules rules) {
    var apart = rules.effort().spacing().orElse(Duration.ZERO);
    var choice = new AttemptChoice(rules, apart);
    return choice.allFit(attempts) ? attempts : choice.best(attempts);
  }

  private boolean allFit(List<Happening> attempts) {
    for (int i = 1; i < attempts.size(); i++) {
      if (!fits(attempts.get(i - 1), attempts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(@Nullable Happening before, Happening next) {
    return before == null || !next.at().isBefore(before.at().plus(apart));
  }

  /**
   * Some of the attempts; of all that come to the same only the one that ends first is looked at.
   */
  private record Chosen(Optional<Chosen> before, @Nullable Happening last) {

    List<Happening> all() {
      var all = before.map(Chosen::all).orElseGet(ArrayList::new);
      if (last != null) {
        all.add(last);
      }
      return all;
    }
  }

  /** What attempts come to, counted no further than is asked for. */
  private record Tally(int attempts, Map<String, Integer> byChannel, Set<DayPart> parts) {}

  private List<Happening> best(List<Happening> attempts) {
    var found = new LinkedHashMap<Tally, Chosen>();
    found.put(new Tally(0, Map.of(), Set.of()), new Chosen(Optional.empty(), null));
    for (var next : attempts) {
      for (var known : List.copyOf(found.entrySet())) {
        if (fits(known.getValue().last(), next)) {
          found.putIfAbsent(
              with(known.getKey(), next), new Chosen(Optional.of(known.getValue()), next));
        }
      }
    }
    return filled(
        found.values().stream()
            .map(Chosen::all)
            .min(Comparator.comparing(this::owed, leastOwed()))
            .orElseThrow(),
        attempts);
  }

  private Owed owed(List<Happening> chosen) {
    return Owed.after(chosen, rules);
  }

  private static Comparator<Owed> leastOwed() {
    return Comparator.comparingInt(Owed::attempts)
        .thenComparingInt(Owed::named)
        .thenComparingInt(Owed::times);
  }

  private Tally with(Tally tally, Happening next) {
    var effort = rules.effort();
    var byChannel = new TreeMap<>(tally.byChannel());
    var channel = CadenceRules.channel(next);
    effort
        .atLeast()
        .forEach(
            (key, least) -> {
              if (CadenceRules.folded(key).equals(channel)) {
                byChannel.merge(channel, 1, (made, one) -> Math.min(least, made + one));
              }
            });
    var parts = EnumSet.of(rules.part(next));
    parts.addAll(tally.parts());
    return new Tally(Math.min(effort.attempts(), tally.attempts() + 1), byChannel, parts);
  }

  /** With all others that fit between them. */
  private List<Happening> filled(List<Happening> chosen, List<Happening> attempts) {
    var counted = new ArrayList<Happening>();
    for (var attempt : attempts) {
      var last = counted.isEmpty() ? null : counted.get(counted.size() - 1);
      var later = chosen.stream().filter(one -> one != attempt && !one.at().isBefore(attempt.at()));
      if (chosen.contains(attempt)
          || (fits(last, attempt) && later.allMatch(one -> fits(attempt, one)))) {
        counted.add(attempt);
      }
    }
    return counted;
  }
}
