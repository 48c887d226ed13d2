package io.leadpact.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Of two with the same turn either may come first, but always the same one does. */
  static final Comparator<FollowUp> IN_TURN =
      Comparator.comparing(FollowUp::turn).thenComparing(FollowUp::kind);

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
    var inTurn =
        kinds.stream()
            .flatMap(kind -> Stream.ofNullable(find(kind)))
            .filter(kind -> kind.turn() > 0)
            .sorted(IN_TURN)
            .map(FollowUp::kind)
            .toList();
    var words = new ArrayList<>(kinds);
    words.removeAll(inTurn);
    if (!inTurn.isEmpty()) {
      words.add(String.join(AND, inTurn));
    }
    return words;
  }
}
