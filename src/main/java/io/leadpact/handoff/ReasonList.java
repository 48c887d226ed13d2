package io.leadpact.handoff;

import static io.leadpact.handoff.ReasonUse.LOSING;
import static io.leadpact.handoff.ReasonUse.REJECTING;
import static io.leadpact.handoff.ReasonUse.RETURNING;
import static io.leadpact.handoff.ReasonUse.WAITING;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All reasons in the order in which they are offered. Pure. */
record ReasonList(List<Reason> reasons) {

  private static final Set<ReasonUse> ANY_END = EnumSet.of(REJECTING, RETURNING, LOSING);

  /** With which everybody begins. */
  static final ReasonList USUAL =
      new ReasonList(
          List.of(
              Reason.usual("NOT_A_FIT", ANY_END),
              Reason.usual("NO_NEED", ANY_END).about("NEED"),
              Reason.usual("NO_BUDGET", ANY_END).about("BUDGET"),
              Reason.usual("NO_AUTHORITY", ANY_END).about("AUTHORITY"),
              Reason.usual("NEXT_QUARTER", EnumSet.of(REJECTING, RETURNING))
                  .about("TIME")
                  .withDate(),
              Reason.usual("UNREACHABLE", ANY_END),
              Reason.usual("DUPLICATE", EnumSet.of(REJECTING)),
              Reason.usual("WRONG_DATA", EnumSet.of(REJECTING, RETURNING)),
              Reason.usual("PRICE", EnumSet.of(LOSING)),
              Reason.usual("COMPETITOR", EnumSet.of(LOSING)),
              Reason.usual("NO_DECISION", EnumSet.of(LOSING, RETURNING)),
              Reason.usual("THEY_DECIDE", EnumSet.of(WAITING)),
              Reason.usual("THEY_ANSWER", EnumSet.of(WAITING)),
              Reason.usual("THEY_ARE_AWAY", EnumSet.of(WAITING)),
              Reason.usual("WE_OWE", EnumSet.of(WAITING)),
              Reason.usual("OTHER", EnumSet.allOf(ReasonUse.class)).withNote()));

  static final int MOST = 60;

  ReasonList {
    reasons = List.copyOf(reasons);
    var seen = new TreeSet<String>();
    for (var reason : reasons) {
      if (!seen.add(reason.key())) {
        throw new RuleViolation(
            "reason.twice", reason.key() + " stands there twice", "key", reason.key());
      }
    }
    if (reasons.size() > MOST) {
      throw new RuleViolation("reason.many", "At most " + MOST + " reasons", "key", MOST);
    }
    for (var use : EnumSet.of(REJECTING, RETURNING, LOSING)) {
      if (reasons.stream().noneMatch(reason -> reason.offeredFor(use))) {
        throw new RuleViolation("reason.none-left", "None left for " + use, "uses");
      }
    }
  }

  Optional<Reason> find(String key) {
    return reasons.stream().filter(reason -> reason.key().equals(key)).findFirst();
  }

  List<Reason> offeredFor(ReasonUse use) {
    return reasons.stream().filter(reason -> reason.offeredFor(use)).toList();
  }

  ReasonList with(Reason added) {
    var more = new ArrayList<>(reasons);
    more.add(added);
    return new ReasonList(more);
  }

  ReasonList changed(String key, UnaryOperator<Reason> how) {
    if (find(key).isEmpty()) {
      throw new NotFound("reason", key);
    }
    return new ReasonList(
        reasons.stream()
            .map(reason -> reason.key().equals(key) ? how.apply(reason) : reason)
            .toList());
  }

  /** One place earlier (-1) or later (1); at the edge nothing moves. */
  ReasonList moved(String key, int by) {
    var order = new ArrayList<>(reasons);
    int at = order.indexOf(find(key).orElseThrow(() -> new NotFound("reason", key)));
    int to = Math.min(Math.max(at + by, 0), order.size() - 1);
    Collections.swap(order, at, to);
    return new ReasonList(order);
  }

  /** These instead, in their order; whatever is no longer among them stays behind, retired. */
  ReasonList replacedBy(List<Reason> wanted) {
    var keys = wanted.stream().map(Reason::key).toList();
    var all = new ArrayList<>(wanted);
    reasons.stream()
        .filter(reason -> !keys.contains(reason.key()))
        .map(reason -> reason.retired(true))
        .forEach(all::add);
    return new ReasonList(all);
  }

  /** Another one for another list. */
  String tag() {
    var text =
        reasons.stream()
            .map(
                one ->
                    "%s %s %s %s %s %s %s"
                        .formatted(
                            one.key(),
                            new TreeMap<>(one.words()),
                            new TreeSet<>(one.uses()),
                            one.criterion(),
                            one.needsNote(),
                            one.asksDate(),
                            one.retired()))
            .collect(Collectors.joining("\n"));
    return HexFormat.of().formatHex(Sha256.of(text)).substring(0, 16);
  }
}
