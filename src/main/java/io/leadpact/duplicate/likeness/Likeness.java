package io.leadpact.duplicate.likeness;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That two leads may be the same person, why, and how surely. An e-mail address or a phone is
 * strong, unless the names say otherwise: mailboxes and switchboards are shared. A name at a
 * company is likely, a last name with an initial weak.
 */
public record Likeness(Set<Reason> reasons, Strength strength) {

  /** Empty where nothing is the same. */
  public static Optional<Likeness> between(Traces one, Traces other) {
    var shared = new HashSet<>(one.all());
    shared.retainAll(other.all());
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    var reasons =
        shared.stream()
            .map(trace -> trace.clue().reason())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    if (reasons.contains(Reason.NAME)) {
      reasons.remove(Reason.SURNAME);
    }
    return Optional.of(new Likeness(reasons, strength(reasons, one.mayBeCalledLike(other))));
  }

  private static Strength strength(Set<Reason> reasons, boolean named) {
    boolean reached = reasons.contains(Reason.EMAIL) || reasons.contains(Reason.PHONE);
    if (reached) {
      return named ? Strength.STRONG : Strength.LIKELY;
    }
    return reasons.contains(Reason.NAME) ? Strength.LIKELY : Strength.WEAK;
  }
}
