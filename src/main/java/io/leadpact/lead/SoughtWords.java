package io.leadpact.lead;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is looked for in the words of leads, as patterns of which each has to match.
 *
 * @param leading patterns that match wherever these do, and that few leads match: the index is
 *     asked for them alone; none where it is asked for all
 */
record SoughtWords(List<String> patterns, List<String> leading) {

  static final SoughtWords NONE = new SoughtWords(List.of(), List.of());

  SoughtWords ledBy(List<String> rare) {
    return new SoughtWords(patterns, rare);
  }

  Stream<String> conditions() {
    return each(patterns, "l.words like :word%d");
  }

  /** What is said of an expression that is no index's is left to the rows that the index found. */
  Stream<String> ledConditions() {
    return leading.isEmpty()
        ? conditions()
        : Stream.concat(
            each(leading, "l.words like :rare%d"), each(patterns, "l.words || '' like :word%d"));
  }

  private static Stream<String> each(List<String> patterns, String condition) {
    return IntStream.range(0, patterns.size()).mapToObj(condition::formatted);
  }
}
