package io.leadpact.notification;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was heard within the last minute: a page is on its way for a while before it has a line, and
 * must not miss what happens in between.
 */
final class LiveMemory {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** An age is told by whoever asks, and grows while that is on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

  private static final int MOST = 20_000;

  private record Heard(long at, LiveWord word) {}

  private final Deque<Heard> heard = new ArrayDeque<>();
  private long since;

  /**
   * @param now as all times here in nanoseconds
   */
  LiveMemory(long now) {
    this.since = now;
  }

  synchronized void keep(List<LiveWord> words, long now) {
    words.forEach(word -> heard.add(new Heard(now, word)));
    while (heard.size() > MOST || !heard.isEmpty() && isOld(heard.element(), now)) {
      since = heard.remove().at() + 1;
    }
  }

  private static boolean isOld(Heard one, long now) {
    return now - one.at() > KEPT.toNanos();
  }

  /**
   * What was heard since a page of that age was asked for; empty where it is not known any more.
   */
  synchronized Optional<List<LiveWord>> since(Duration age, long now) {
    var reach = age.compareTo(KEPT) > 0 ? null : age.plus(ON_ITS_WAY);
    if (reach == null || now - age.toNanos() < since) {
      return Optional.empty();
    }
    return Optional.of(
        heard.stream()
            .filter(one -> now - one.at() <= reach.toNanos())
            .map(Heard::word)
            .distinct()
            .toList());
  }
}
