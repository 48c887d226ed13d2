package io.leadpact.qualification;

import io.leadpact.qualification.PastLead.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of some leads.
 *
 * @param leads how many
 * @param reasons why sales turned them down, the most frequent first, three at most
 */
public record Outcomes(long leads, long accepted, long rejected, long won, List<Reason> reasons) {

  private static final int REASONS = 3;

  /** A reason and how often it was given. */
  public record Reason(String reason, long leads) {}

  static Outcomes of(Collection<PastLead> leads) {
    return new Outcomes(
        leads.size(),
        count(leads, Verdict.ACCEPTED),
        count(leads, Verdict.REJECTED),
        leads.stream().filter(PastLead::won).count(),
        reasons(leads));
  }

  private static long count(Collection<PastLead> leads, Verdict verdict) {
    return leads.stream().filter(lead -> lead.verdict() == verdict).count();
  }

  private static List<Reason> reasons(Collection<PastLead> leads) {
    Map<String, Long> counted =
        leads.stream()
            .filter(lead -> lead.verdict() == Verdict.REJECTED && lead.reason() != null)
            .collect(
                Collectors.groupingBy(
                    lead -> String.valueOf(lead.reason()), Collectors.counting()));
    return counted.entrySet().stream()
        .map(one -> new Reason(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingLong(Reason::leads).reversed().thenComparing(Reason::reason))
        .limit(REASONS)
        .toList();
  }

  /** Sales said something of so many. */
  public long judged() {
    return accepted + rejected;
  }

  /** The share that sales accepted, in hundredths; 0 of none. */
  public long acceptedShare() {
    return judged() == 0 ? 0 : Math.round(100.0 * accepted / judged());
  }
}
