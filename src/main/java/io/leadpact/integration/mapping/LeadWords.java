package io.leadpact.integration.mapping;

import static io.leadpact.integration.mapping.LeadField.CAMPAIGN;
import static io.leadpact.integration.mapping.LeadField.CHANNEL;
import static io.leadpact.integration.mapping.LeadField.COMPANY;
import static io.leadpact.integration.mapping.LeadField.DECISION_ROLE;
import static io.leadpact.integration.mapping.LeadField.EMAIL;
import static io.leadpact.integration.mapping.LeadField.EMPLOYEES;
import static io.leadpact.integration.mapping.LeadField.EXTERNAL_ID;
import static io.leadpact.integration.mapping.LeadField.INDUSTRY;
import static io.leadpact.integration.mapping.LeadField.INTENT;
import static io.leadpact.integration.mapping.LeadField.LANDING_PAGE;
import static io.leadpact.integration.mapping.LeadField.LEAD_MAGNET;
import static io.leadpact.integration.mapping.LeadField.NAME;
import static io.leadpact.integration.mapping.LeadField.PHONE;
import static io.leadpact.integration.mapping.LeadField.REFERRER;
import static io.leadpact.integration.mapping.LeadField.REGION;
import static io.leadpact.integration.mapping.LeadField.SEGMENT;
import static io.leadpact.integration.mapping.LeadField.SOURCE;
import static io.leadpact.integration.mapping.LeadField.TITLE;
import static io.leadpact.integration.mapping.LeadField.UTM_CAMPAIGN;
import static io.leadpact.integration.mapping.LeadField.UTM_CONTENT;
import static io.leadpact.integration.mapping.LeadField.UTM_MEDIUM;
import static io.leadpact.integration.mapping.LeadField.UTM_SOURCE;
import static io.leadpact.integration.mapping.LeadField.UTM_TERM;
import static io.leadpact.integration.mapping.LeadField.VALUE;

import io.leadpact.context.LeadContext;
import io.leadpact.context.Utm;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What another system says of one lead, field by field, before it is checked. */
public final class LeadWords {

  private final Map<LeadField, String> said = new EnumMap<>(LeadField.class);

  public LeadWords say(LeadField field, @Nullable Object value) {
    if (value != null) {
      said.put(field, value.toString());
    }
    return this;
  }

  /**
   * Checked and normalised.
   *
   * @throws RuleViolation with the field, or if nothing would tell this lead from others
   */
  public LeadDetails details() {
    var person = new LeadDetails.Person(text(NAME), text(EMAIL), text(PHONE), text(TITLE));
    var organisation =
        new LeadDetails.Organisation(
            text(COMPANY),
            text(INDUSTRY),
            Words.count(said.get(EMPLOYEES), EMPLOYEES.key()),
            text(REGION),
            text(SEGMENT));
    var value = Words.amount(said.get(VALUE), VALUE.key());
    return new LeadDetails(origin(), person, organisation, value).normalised();
  }

  /**
   * What is said beyond the details, checked and normalised.
   *
   * @throws RuleViolation with the field
   */
  public LeadContext context() {
    if (said.keySet().stream().noneMatch(LeadField::isContext)) {
      return LeadContext.NOTHING;
    }
    var utm =
        new Utm(
            text(UTM_SOURCE),
            text(UTM_MEDIUM),
            text(UTM_CAMPAIGN),
            text(UTM_TERM),
            text(UTM_CONTENT));
    return LeadContext.said(utm, said.get(REFERRER), said.get(DECISION_ROLE), said.get(INTENT));
  }

  private LeadDetails.Origin origin() {
    var source = text(SOURCE);
    return new LeadDetails.Origin(
        source == null ? "api" : source,
        text(EXTERNAL_ID),
        text(CHANNEL),
        text(CAMPAIGN),
        text(LEAD_MAGNET),
        text(LANDING_PAGE));
  }

  private @Nullable String text(LeadField field) {
    return Words.text(said.get(field), field.key(), field.length());
  }
}
