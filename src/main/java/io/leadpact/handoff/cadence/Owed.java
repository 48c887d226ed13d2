package io.leadpact.handoff.cadence;

import io.leadpact.lead.journal.Happening;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is still missing of the agreed attempts.
 *
 * @param attempts in all
 * @param byChannel of these by channel, where it matters
 * @param times on how many more parts of the day somebody has to be tried
 */
public record Owed(int attempts, Map<String, Integer> byChannel, int times) {

  /** What these attempts, which all count, leave owed. */
  static Owed after(Collection<Happening> counted, CadenceRules rules) {
    var effort = rules.effort();
    var byChannel = new TreeMap<String, Integer>();
    effort
        .atLeast()
        .forEach(
            (channel, least) -> {
              var key = CadenceRules.folded(channel);
              long made =
                  counted.stream().filter(one -> CadenceRules.channel(one).equals(key)).count();
              if (made < least) {
                byChannel.put(key, least - (int) made);
              }
            });
    int named = byChannel.values().stream().mapToInt(Integer::intValue).sum();
    int tried = (int) counted.stream().map(rules::part).distinct().count();
    int times = Math.max(0, effort.timesOfDay() - tried);
    int all = Math.max(effort.attempts() - counted.size(), Math.max(named, times));
    return new Owed(Math.max(0, all), Map.copyOf(byChannel), times);
  }

  public boolean none() {
    return attempts == 0;
  }

  /** Those of any channel that counts. */
  public int ofAny() {
    return attempts - named();
  }

  int named() {
    return byChannel.values().stream().mapToInt(Integer::intValue).sum();
  }
}
