package io.leadpact.web;

import io.leadpact.context.LeadContext;
import io.leadpact.context.Utm;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadView;
import io.leadpact.web.LeadEditing.Edited;
import io.leadpact.web.LeadEditing.Known;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead as somebody typed it over.
 *
 * @param version of the lead that stood on the screen
 * @param contextVersion of its context; null: there was none
 */
record LeadEditForm(
    @Size(max = 200) @Nullable String name,
    @Size(max = 254) @Nullable String email,
    @Size(max = 50) @Nullable String phone,
    @Size(max = 200) @Nullable String title,
    @Size(max = 200) @Nullable String company,
    @Size(max = 200) @Nullable String industry,
    @PositiveOrZero @Nullable Integer employees,
    @Size(max = 200) @Nullable String region,
    @Size(max = 200) @Nullable String segment,
    @Size(max = 200) @Nullable String channel,
    @Size(max = 200) @Nullable String campaign,
    @Size(max = 200) @Nullable String leadMagnet,
    @Size(max = 2000) @Nullable String landingPage,
    @DecimalMin("0") @Nullable BigDecimal value,
    @Size(max = 300) @Nullable String utmSource,
    @Size(max = 300) @Nullable String utmMedium,
    @Size(max = 300) @Nullable String utmCampaign,
    @Size(max = 300) @Nullable String utmTerm,
    @Size(max = 300) @Nullable String utmContent,
    @Size(max = 2000) @Nullable String referrer,
    @Nullable String decisionRole,
    @Size(max = 2000) @Nullable String intent,
    int version,
    @Nullable Integer contextVersion) {

  static LeadEditForm of(Known known) {
    var view = known.view();
    var context = known.context();
    var utm = context.utm();
    var origin = view.details().origin();
    var person = view.details().person();
    var organisation = view.details().organisation();
    return new LeadEditForm(
        person.name(),
        person.email(),
        person.phone(),
        person.title(),
        organisation.company(),
        organisation.industry(),
        organisation.employees(),
        organisation.region(),
        organisation.segment(),
        origin.channel(),
        origin.campaign(),
        origin.leadMagnet(),
        origin.landingPage(),
        view.details().value(),
        utm.source(),
        utm.medium(),
        utm.campaign(),
        utm.term(),
        utm.content(),
        context.referrer(),
        context.role() == null ? null : context.role().name(),
        context.intent(),
        view.version(),
        known.edition().version());
  }

  /** Source and external id stay as they are. */
  LeadDetails details(LeadView view) {
    var known = view.details().origin();
    return new LeadDetails(
        new Origin(known.source(), known.externalId(), channel, campaign, leadMagnet, landingPage),
        new Person(name, email, phone, title),
        new Organisation(company, industry, employees, region, segment),
        value);
  }

  LeadContext context() {
    var utm = new Utm(utmSource, utmMedium, utmCampaign, utmTerm, utmContent);
    return LeadContext.said(utm, referrer, decisionRole, intent);
  }

  Edited edited(LeadView view) {
    return new Edited(details(view), context(), version, contextVersion);
  }
}
