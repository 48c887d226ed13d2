package io.leadpact.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed since it was last told, each thing once. Of many leads only whose they are is said;
 * where that are too many as well it is said of leads in general.
 */
final class LiveBatch {

  private static final int MOST = 300;
  private static final List<LiveChange> GENERAL =
      List.of(LiveChange.LEADS, LiveChange.MANY_LEADS, LiveChange.ALERTS);

  private final Map<LiveChange, LiveMark> changes = new LinkedHashMap<>();

  boolean isEmpty() {
    return changes.isEmpty();
  }

  void add(Collection<LiveChange> more, LiveMark mark) {
    more.forEach(change -> changes.put(said(change), mark));
    for (var general : List.of(LiveChange.MANY_LEADS, LiveChange.LEADS, LiveChange.ALERTS)) {
      if (changes.size() > MOST && changes.keySet().removeIf(general::covers)) {
        changes.put(general, mark);
      }
    }
  }

  /** What is said of all need not be said of one. */
  private LiveChange said(LiveChange change) {
    return GENERAL.stream()
        .filter(one -> changes.containsKey(one) && one.covers(change))
        .findFirst()
        .orElse(change);
  }

  /** As texts that can be sent. */
  List<String> take() {
    var texts =
        LiveWord.texts(
            changes.entrySet().stream().map(one -> new LiveWord(one.getKey(), one.getValue())));
    changes.clear();
    return texts;
  }
}
