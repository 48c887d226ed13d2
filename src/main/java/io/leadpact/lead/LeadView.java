package io.leadpact.lead;

import io.leadpact.lead.journal.LeadState;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it stands.
 *
 * @param version counts the edits of the details; an edit names the one that it began with
 * @param possibleDuplicateOf an older lead with the same e-mail or phone
 */
public record LeadView(
    LeadId id,
    int version,
    LeadDetails details,
    LeadState state,
    @Nullable Long possibleDuplicateOf) {

  /** What to call it: the person, else the company, else however it is known. */
  public String name() {
    var person = details.person();
    return Stream.of(
            person.name(),
            details.organisation().company(),
            person.email(),
            details.origin().externalId(),
            person.phone())
        .flatMap(known -> Optional.ofNullable(known).stream())
        .findFirst()
        .orElseGet(() -> "#" + id.value());
  }

  /** What else helps to tell it, where the name does not say it already. */
  public Optional<String> subtitle() {
    return Stream.of(
            details.organisation().company(),
            details.person().email(),
            details.origin().externalId())
        .flatMap(known -> Optional.ofNullable(known).stream())
        .filter(known -> !known.equals(name()))
        .findFirst();
  }
}
