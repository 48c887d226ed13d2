package io.leadpact.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change as instances tell it to each other: {@code lead:12@0badcafe.57}.
 *
 * @param mark when it was committed; null where nobody knows
 */
record LiveWord(LiveChange change, @Nullable LiveMark mark) {

  /** PostgreSQL takes no more than 8,000 bytes at once. */
  private static final int LONGEST = 7_000;

  static LiveWord unmarked(LiveChange change) {
    return new LiveWord(change, null);
  }

  /** What came over the wire, less what is none of ours. */
  static List<LiveWord> read(String text) {
    return Arrays.stream(text.split(" ")).flatMap(word -> one(word).stream()).toList();
  }

  private static Optional<LiveWord> one(String word) {
    int at = word.indexOf('@');
    var mark = LiveMark.read(at < 0 ? null : word.substring(at + 1)).orElse(null);
    return LiveChange.read(at < 0 ? word : word.substring(0, at))
        .map(change -> new LiveWord(change, mark));
  }

  /** As many texts as it takes. */
  static List<String> texts(Stream<LiveWord> words) {
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    words.forEach(
        word -> {
          if (text.length() > LONGEST) {
            texts.add(text.toString());
            text.setLength(0);
          }
          text.append(text.isEmpty() ? "" : " ").append(word);
        });
    if (!text.isEmpty()) {
      texts.add(text.toString());
    }
    return List.copyOf(texts);
  }

  @Override
  public String toString() {
    return mark == null ? change.text() : change.text() + "@" + mark;
  }
}
