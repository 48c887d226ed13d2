package io.leadpact.notification;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at.
 *
 * @param shown what has to change for it to be otherwise
 * @param seen how far its instance had come when it was asked for; null: unknown
 * @param age how long ago that was
 * @param page what tells it from other pages of that person: what it showed before is told no more;
 *     null: unknown
 */
record LiveView(
    Set<LiveChange> shown, @Nullable LiveMark seen, Duration age, @Nullable String page) {

  private static final int MOST = 50;

  /** Whoever says nothing, or more than a page can show, hears everything. */
  static LiveView read(String shown, @Nullable String seen, long age, @Nullable String page) {
    var said =
        Arrays.stream(shown.split(" "))
            .flatMap(word -> LiveChange.read(word).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new LiveView(
        said.isEmpty() || said.size() > MOST ? Set.of(LiveChange.LEADS, LiveChange.ALERTS) : said,
        LiveMark.read(seen).orElse(null),
        Duration.ofMillis(Math.max(0, age)),
        page);
  }

  boolean isOfSamePage(LiveView other) {
    return page != null && page.equals(other.page);
  }

  /** The mark is that of the page: what stands around it, the bell, may be older. */
  boolean isConcernedBy(LiveWord word) {
    var change = word.change();
    boolean known =
        seen != null && word.mark() != null && !change.ofAlerts() && seen.covers(word.mark());
    return !known && shown.stream().anyMatch(change::concerns);
  }
}
