package io.leadpact.context;

import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import org.jspecify.annotations.Nullable;

/** Takes over what was not known before, and leaves everything else as it is. */
final class Filling {

  private Filling() {}

  static LeadDetails details(LeadDetails known, LeadDetails said) {
    return new LeadDetails(
        origin(known.origin(), said.origin()),
        person(known.person(), said.person()),
        organisation(known.organisation(), said.organisation()),
        known.value() == null ? said.value() : known.value());
  }

  private static Origin origin(Origin known, Origin said) {
    return new Origin(
        known.source(),
        known.externalId(),
        either(known.channel(), said.channel()),
        either(known.campaign(), said.campaign()),
        either(known.leadMagnet(), said.leadMagnet()),
        either(known.landingPage(), said.landingPage()));
  }

  private static Person person(Person known, Person said) {
    return new Person(
        either(known.name(), said.name()),
        either(known.email(), said.email()),
        either(known.phone(), said.phone()),
        either(known.title(), said.title()));
  }

  private static Organisation organisation(Organisation known, Organisation said) {
    return new Organisation(
        either(known.company(), said.company()),
        either(known.industry(), said.industry()),
        known.employees() == null ? said.employees() : known.employees(),
        either(known.region(), said.region()),
        either(known.segment(), said.segment()));
  }

  /** The note on what somebody wants grows; links and role stay those that were said first. */
  static LeadContext context(LeadContext known, LeadContext said) {
    return new LeadContext(
        known.utm().equals(Utm.NONE) ? said.utm() : known.utm(),
        either(known.referrer(), said.referrer()),
        known.role() == null ? said.role() : known.role(),
        together(known.intent(), said.intent()));
  }

  private static @Nullable String together(@Nullable String known, @Nullable String said) {
    if (known == null || said == null || known.contains(said)) {
      return either(known, said);
    }
    var both = said + "\n\n" + known;
    return both.length() <= LeadContext.LONGEST ? both : known;
  }

  private static @Nullable String either(@Nullable String known, @Nullable String said) {
    return known == null ? said : known;
  }
}
