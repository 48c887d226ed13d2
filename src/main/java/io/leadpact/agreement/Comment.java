package io.leadpact.agreement;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a draft.
 *
 * @param clause the key of the clause; none: about all of it
 * @param resolved when and by whom it was found to be settled
 */
public record Comment(
    long id,
    long draft,
    Optional<String> clause,
    String author,
    String text,
    Instant at,
    Optional<Draft.Deed> resolved) {}
