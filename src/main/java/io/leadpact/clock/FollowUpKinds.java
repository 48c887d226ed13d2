package io.leadpact.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * What there is to be done about leads, by the words in which it is noted: one kind, or several
 * that have a turn with a plus between them.
 */
@Component
class FollowUpKinds {

  static final String AND = "+";

  /** Asked for late, since those who do it also note things. */
  private final Supplier<Map<String, FollowUp>> known;

  @Autowired
  FollowUpKinds(ObjectProvider<FollowUp> kinds) {
    this(() -> kinds.orderedStream().toList());
  }

  FollowUpKinds(Supplier<List<FollowUp>> kinds) {
    this.known =
        SingletonSupplier.of(
            () -> kinds.get().stream().collect(Collectors.toMap(FollowUp::kind, kind -> kind)));
  }

  /** What is noted by this word; empty where some of it is not known here. */
  Optional<List<FollowUp>> of(String noted) {
    var kinds =
        Arrays.stream(StringUtils.delimitedListToStringArray(noted, AND)).map(this::find).toList();
    return kinds.stream().allMatch(Objects::nonNull)
        ? Optional.of(kinds.stream().filter(Objects::nonNull).toList())
        : Optional.empty();
  }

  @Nullable FollowUp find(String kind) {
    return known.get().get(kind);
  }

  /** The words for all these: one for those that have a turn, one for each other. */
  List<String> noted(Collection<String> kinds) {
    if (kinds.size() == 1) {
      return List.copyOf(kinds);
    }
    var turns = new HashMap<String, Integer>();
    var words = new ArrayList<String>();
    for (var kind : kinds) {
      var its = find(kind);
      if (its == null || its.turn() == 0) {
        words.add(kind);
      } else {
        turns.put(kind, its.turn());
      }
    }
    if (!turns.isEmpty()) {
      words.add(together(turns));
    }
    return words;
  }

  private static String together(Map<String, Integer> turns) {
    return turns.keySet().stream()
        .sorted(Comparator.comparing(turns::get))
        .collect(Collectors.joining(AND));
  }
}
