package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Mix;
import io.leadpact.kernel.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How leads divide into groups of channels. Every group has to be within the tolerance of its part,
 * exactly at its edge is within; the one that is furthest off decides, and is what is shown as
 * measured. Leads of no group are part of the whole, in a line of their own.
 */
public final class MixStanding {

  /** The name of the line of those that belong to no group. */
  public static final String NO_GROUP = "";

  private MixStanding() {}

  /**
   * @param leads by group; under {@link #NO_GROUP} those of none
   */
  public static Standing of(Mix mix, Map<String, Long> leads, BusinessRun run) {
    long all = leads.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return Standing.nothing(run.stretch(), mix.parts().values().iterator().next().value());
    }
    var groups = groups(mix, leads, all);
    var worst =
        groups.stream()
            .filter(group -> group.part().isPresent())
            .max(Comparator.comparing(Standing.Group::off))
            .orElseThrow();
    return Standing.judged(
            run.stretch(),
            judged(groups, run),
            worst.share().percent().orElseThrow().value(),
            worst.part().orElseThrow().value())
        .counting(worst.share())
        .of(groups);
  }

  private static Judgement judged(List<Standing.Group> groups, BusinessRun run) {
    if (groups.stream().allMatch(Standing.Group::kept)) {
      return Judgement.MET;
    }
    return run.over() ? Judgement.MISSED : Judgement.AT_RISK;
  }

  private static List<Standing.Group> groups(Mix mix, Map<String, Long> leads, long all) {
    var groups = new ArrayList<Standing.Group>();
    mix.parts()
        .forEach(
            (name, part) -> {
              var share = new Share(leads.getOrDefault(name, 0L), all);
              var group = new Standing.Group(name, share, Optional.of(part), true);
              boolean kept = group.off().compareTo(mix.tolerance().value()) <= 0;
              groups.add(new Standing.Group(name, share, Optional.of(part), kept));
            });
    long others =
        leads.entrySet().stream()
            .filter(one -> !mix.parts().containsKey(one.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (others > 0) {
      groups.add(new Standing.Group(NO_GROUP, new Share(others, all), Optional.empty(), true));
    }
    return groups;
  }
}
