package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is sent.
 *
 * @param lead whose it is; in an address that names the lead it is not needed
 * @param at null: just now
 * @param source the system that tells it; {@code api} where none is named
 * @param pricing null: told by the page
 */
record ActivityBody(
    @Nullable LeadReference lead,
    @Nullable String kind,
    @Nullable OffsetDateTime at,
    @Nullable String source,
    @Nullable String externalId,
    @Nullable String page,
    @Nullable String title,
    @Nullable Integer seconds,
    @Nullable Boolean pricing,
    @Nullable String item,
    @Nullable Integer minutes) {

  private static final String SOURCE = "api";

  /**
   * @param prices the pages that name prices
   * @throws RuleViolation naming the first field that is wrong
   */
  NewActivity of(long whose, PagePatterns prices, Instant now) {
    return new NewActivity(
            whose,
            null,
            activity(prices, now),
            Objects.requireNonNullElse(source, SOURCE),
            externalId)
        .normalised(now);
  }

  private Activity activity(PagePatterns prices, Instant now) {
    if (kind == null) {
      throw new RuleViolation("activity.kind", "Which kind of activity is it?", "kind");
    }
    var known =
        ActivityKind.of(kind)
            .orElseThrow(
                () -> new RuleViolation("activity.kind", "No such kind: " + kind, "kind", kind));
    return new Activity(
        known,
        at == null ? now : at.toInstant(),
        page,
        title,
        seconds,
        pricing == null ? known == ActivityKind.PAGE_VIEW && names(prices) : pricing,
        item,
        minutes);
  }

  private boolean names(PagePatterns prices) {
    return page != null && prices.fit(page);
  }
}
