package io.leadpact.integration;

import io.leadpact.integration.mapping.LeadField;
import io.leadpact.integration.mapping.LeadWords;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A lead as it is sent; source and external id, an e-mail address or a phone number is enough. */
record LeadBody(
    @Nullable String externalId,
    @Nullable String source,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String title,
    @Nullable String company,
    @Nullable String industry,
    @Nullable Integer employees,
    @Nullable String region,
    @Nullable String segment,
    @Nullable String channel,
    @Nullable String campaign,
    @Nullable String leadMagnet,
    @Nullable String landingPage,
    @Nullable String utmSource,
    @Nullable String utmMedium,
    @Nullable String utmCampaign,
    @Nullable String utmTerm,
    @Nullable String utmContent,
    @Nullable String referrer,
    @Nullable String decisionRole,
    @Nullable String intent,
    @Nullable BigDecimal value,
    @Nullable OffsetDateTime createdAt) {

  LeadWords words() {
    return new LeadWords()
        .say(LeadField.EXTERNAL_ID, externalId)
        .say(LeadField.SOURCE, source)
        .say(LeadField.EMAIL, email)
        .say(LeadField.PHONE, phone)
        .say(LeadField.NAME, name)
        .say(LeadField.TITLE, title)
        .say(LeadField.COMPANY, company)
        .say(LeadField.INDUSTRY, industry)
        .say(LeadField.EMPLOYEES, employees)
        .say(LeadField.REGION, region)
        .say(LeadField.SEGMENT, segment)
        .say(LeadField.CHANNEL, channel)
        .say(LeadField.CAMPAIGN, campaign)
        .say(LeadField.LEAD_MAGNET, leadMagnet)
        .say(LeadField.LANDING_PAGE, landingPage)
        .say(LeadField.UTM_SOURCE, utmSource)
        .say(LeadField.UTM_MEDIUM, utmMedium)
        .say(LeadField.UTM_CAMPAIGN, utmCampaign)
        .say(LeadField.UTM_TERM, utmTerm)
        .say(LeadField.UTM_CONTENT, utmContent)
        .say(LeadField.REFERRER, referrer)
        .say(LeadField.DECISION_ROLE, decisionRole)
        .say(LeadField.INTENT, intent)
        .say(LeadField.VALUE, value);
  }
}
