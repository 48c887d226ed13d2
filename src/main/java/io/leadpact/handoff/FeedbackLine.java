package io.leadpact.handoff;

import io.leadpact.kernel.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What sales said of the leads of one channel, campaign, rep …
 *
 * @param value of what they are told apart by; empty where it is not known
 * @param counts by measure
 */
public record FeedbackLine(String value, Map<String, Long> counts) {

  /** A reason and how often it was given. */
  public record Said(String key, String measure, long count) {}

  public long of(String measure) {
    return counts.getOrDefault(measure, 0L);
  }

  public long given() {
    return of("given");
  }

  public long owed() {
    return of("owed");
  }

  /** Of those that were judged. */
  public Share accepted() {
    return new Share(of("accepted"), of("accepted") + of("rejected"));
  }

  /** Of all that were given. */
  public Share won() {
    return new Share(of("won"), given());
  }

  /** Why they were rejected, the most frequent reason first. */
  public List<Said> reasons() {
    return said("reason:");
  }

  /** Why deals were lost. */
  public List<Said> losses() {
    return said("lost:");
  }

  private List<Said> said(String prefix) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().startsWith(prefix) && one.getValue() > 0)
        .map(one -> new Said(one.getKey().substring(prefix.length()), one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Said::count).reversed().thenComparing(Said::key))
        .toList();
  }
}
