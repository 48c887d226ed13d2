package io.leadpact.lead;

import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people know of a lead and may correct. It comes in by another way, in bulk; here it is only
 * edited. Where it stands is no part of it.
 */
@Entity
class Lead {

  @Id private Long id;
  @Version private int version;
  @Embedded private Origin origin;
  @Embedded private @Nullable Person person;
  @Embedded private @Nullable Organisation organisation;
  private @Nullable BigDecimal value;
  private @Nullable Long possibleDuplicateOf;

  @SuppressWarnings("NullAway.Init")
  protected Lead() {}

  int version() {
    return version;
  }

  LeadDetails details() {
    return new LeadDetails(
        origin,
        person == null ? Person.UNKNOWN : person,
        organisation == null ? Organisation.UNKNOWN : organisation,
        value);
  }

  /** What an edit comes to: the system that knows the lead, and its id there, stay. */
  LeadDetails with(LeadDetails edited) {
    var from = edited.origin();
    return new LeadDetails(
            new Origin(
                origin.source(),
                origin.externalId(),
                from.channel(),
                from.campaign(),
                from.leadMagnet(),
                from.landingPage()),
            edited.person(),
            edited.organisation(),
            edited.value())
        .normalised();
  }

  /** The names of the fields that are different there. */
  Set<String> differences(LeadDetails other) {
    var names = new TreeSet<String>();
    var was = details().byField();
    other
        .byField()
        .forEach(
            (name, now) -> {
              if (!Objects.equals(was.get(name), now)) {
                names.add(name);
              }
            });
    return names;
  }

  /**
   * Takes over details that {@link #with} has made.
   *
   * @param twin an older lead that is reached in the same way
   */
  void change(LeadDetails details, @Nullable Long twin) {
    origin = details.origin();
    person = details.person();
    organisation = details.organisation();
    value = details.value();
    possibleDuplicateOf = twin;
  }

  @Nullable Long possibleDuplicateOf() {
    return possibleDuplicateOf;
  }
}
