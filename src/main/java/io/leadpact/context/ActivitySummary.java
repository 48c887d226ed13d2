package io.leadpact.context;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lead has done so far, in a few numbers.
 *
 * @param kinds how often and when, by kind; a kind that never happened is not there
 * @param pages different pages that were looked at
 * @param pricing looks at pages that name prices
 * @param secondsOnSite the sum over all pages
 */
public record ActivitySummary(
    Map<ActivityKind, Times> kinds, int pages, Times pricing, long secondsOnSite) {

  public static final ActivitySummary NOTHING = of(Set.of());

  /** How often, and when for the first and the last time; null where never. */
  public record Times(int count, @Nullable Instant first, @Nullable Instant last) {

    static final Times NEVER = new Times(0, null, null);

    Times and(Instant at) {
      return new Times(
          count + 1,
          first == null || at.isBefore(first) ? at : first,
          last == null || at.isAfter(last) ? at : last);
    }
  }

  /** In whichever order they come. */
  public static ActivitySummary of(Collection<Activity> activities) {
    var kinds = new EnumMap<ActivityKind, Times>(ActivityKind.class);
    var pages = new HashSet<String>();
    var pricing = Times.NEVER;
    long seconds = 0;
    for (var one : activities) {
      kinds.put(one.kind(), kinds.getOrDefault(one.kind(), Times.NEVER).and(one.at()));
      if (one.kind() == ActivityKind.PAGE_VIEW) {
        pages.add(one.page() == null ? "" : PagePath.of(one.page()));
        seconds += one.seconds() == null ? 0 : one.seconds();
        pricing = one.pricing() ? pricing.and(one.at()) : pricing;
      }
    }
    return new ActivitySummary(Map.copyOf(kinds), pages.size(), pricing, seconds);
  }

  /** Only what was done at or after that moment. */
  public static ActivitySummary since(Instant moment, Collection<Activity> activities) {
    return of(activities.stream().filter(one -> !one.at().isBefore(moment)).toList());
  }

  public Times times(ActivityKind kind) {
    return kinds.getOrDefault(kind, Times.NEVER);
  }

  public int pricingViews() {
    return pricing.count();
  }

  public int downloads() {
    return times(ActivityKind.DOWNLOAD).count();
  }

  /** Registered for or attended: one webinar may count twice. */
  public int webinars() {
    return count(kinds.keySet().stream().filter(ActivityKind::isWebinar));
  }

  /** Asked for a demo, a consultation or an assessment. */
  public int requests() {
    return count(kinds.keySet().stream().filter(ActivityKind::asksForSales));
  }

  private int count(Stream<ActivityKind> some) {
    return some.mapToInt(kind -> times(kind).count()).sum();
  }

  public boolean isEmpty() {
    return kinds.isEmpty();
  }
}
