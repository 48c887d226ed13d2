package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.util.Optional;

/**
 * One side promises that something happens within a limit.
 *
 * @param key what it is called by programs, the same through all versions
 * @param name what people call it, where they gave it a name of their own
 * @param warnBefore how long before it is due it warns, in the unit of the limit (business time for
 *     business days)
 * @param target the share of clocks that must be met in a month
 */
public record TimedPromise(
    String key,
    Optional<String> name,
    Party party,
    Triggers triggers,
    Scope scope,
    Limit limit,
    Optional<Duration> warnBefore,
    Percent target)
    implements Term {

  private static final int LONGEST_NAME = 120;

  public TimedPromise {
    Term.checkKey(key);
    if (name.filter(text -> text.isBlank() || text.length() > LONGEST_NAME).isPresent()) {
      throw new RuleViolation("promise.name", "A name has 1 to 120 letters", "name");
    }
    warnBefore.ifPresent(before -> checkWarning(before, limit));
  }

  private static void checkWarning(Duration before, Limit limit) {
    if (before.isNegative() || before.isZero() || before.compareTo(limit.longest()) >= 0) {
      throw new RuleViolation(
          "promise.warn", "The warning comes after the start and before the limit", "warnBefore");
    }
  }

  @Override
  public Owner owner() {
    return Owner.of(party);
  }
}
