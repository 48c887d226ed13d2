package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
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
    Percent target) {}
