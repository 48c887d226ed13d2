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

  /**
   * Takes over what was edited. The system that knows the lead, and its id there, stay.
   *
   * @return the names of what changed
   */
  Set<String> edit(LeadDetails edited) {
    var before = details();
    var from = edited.origin();
    var after =
        new LeadDetails(
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
    origin = after.origin();
    person = after.person();
    organisation = after.organisation();
    value = after.value();
    return changed(before, after);
  }

  void markDuplicateOf(@Nullable Long other) {
    possibleDuplicateOf = other;
  }

  private static Set<String> changed(LeadDetails before, LeadDetails after) {
    var names = new TreeSet<String>();
    var was = before.byField();
    after
        .byField()
        .forEach(
            (name, now) -> {
              if (!Objects.equals(was.get(name), now)) {
                names.add(name);
              }
            });
    return names;
  }
}
