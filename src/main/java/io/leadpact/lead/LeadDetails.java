package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.EmailAddress;
import io.leadpact.lead.contact.PhoneNumber;
import io.leadpact.lead.contact.Words;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead when it comes in.
 *
 * @param value what a deal would be worth, in the company's currency
 */
public record LeadDetails(
    Origin origin, Person person, Organisation organisation, @Nullable BigDecimal value) {

  private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(14);

  /**
   * The same as it is kept and compared: addresses and numbers in one form, no blanks around words.
   *
   * @throws RuleViolation naming the first field that is wrong, and where nothing would tell this
   *     lead from another
   */
  public LeadDetails normalised() {
    var normal =
        new LeadDetails(
            origin.normalised(), person.normalised(), organisation.normalised(), money(value));
    if (normal.origin.externalId == null
        && normal.person.email == null
        && normal.person.phone == null) {
      throw new RuleViolation(
          "lead.unrecognisable", "An external id, an e-mail or a phone is needed", "email");
    }
    return normal;
  }

  /** All fields by the names under which they are sent, absent ones as null. */
  public Map<String, @Nullable Object> byField() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("source", origin.source);
    fields.put("externalId", origin.externalId);
    fields.put("name", person.name);
    fields.put("email", person.email);
    fields.put("phone", person.phone);
    fields.put("title", person.title);
    fields.put("company", organisation.company);
    fields.put("industry", organisation.industry);
    fields.put("employees", organisation.employees);
    fields.put("region", organisation.region);
    fields.put("segment", organisation.segment);
    fields.put("channel", origin.channel);
    fields.put("campaign", origin.campaign);
    fields.put("leadMagnet", origin.leadMagnet);
    fields.put("landingPage", origin.landingPage);
    fields.put("value", value);
    return fields;
  }

  private static @Nullable BigDecimal money(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (value.signum() < 0 || value.compareTo(TOO_MUCH) >= 0) {
      throw new RuleViolation("lead.value", "Not a possible value", "value");
    }
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable String clean(@Nullable String typed, String field) {
    return Words.clean(typed, field).orElse(null);
  }

  /** Where it came from. The source is the system that knows it by the external id. */
  @Embeddable
  public record Origin(
      String source,
      @Nullable String externalId,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String leadMagnet,
      @Nullable String landingPage) {

    private static final int LONGEST_PAGE = 2_000;

    private Origin normalised() {
      var known =
          Words.clean(source, "source")
              .orElseThrow(() -> new RuleViolation("lead.source", "A source is needed", "source"));
      if (landingPage != null && landingPage.length() > LONGEST_PAGE) {
        throw new RuleViolation(
            "lead.long", "landingPage is too long", "landingPage", LONGEST_PAGE);
      }
      return new Origin(
          known,
          clean(externalId, "externalId"),
          clean(channel, "channel"),
          clean(campaign, "campaign"),
          clean(leadMagnet, "leadMagnet"),
          landingPage == null || landingPage.isBlank() ? null : landingPage.strip());
    }
  }

  /** Whom to contact. */
  @Embeddable
  public record Person(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String title) {

    public static final Person UNKNOWN = new Person(null, null, null, null);

    private Person normalised() {
      return new Person(
          clean(name, "name"),
          email == null || email.isBlank() ? null : EmailAddress.of(email).value(),
          phone == null || phone.isBlank() ? null : PhoneNumber.of(phone).value(),
          clean(title, "title"));
    }
  }

  /** For whom that person works. */
  @Embeddable
  public record Organisation(
      @Nullable String company,
      @Nullable String industry,
      @Nullable Integer employees,
      @Nullable String region,
      @Nullable String segment) {

    public static final Organisation UNKNOWN = new Organisation(null, null, null, null, null);

    private Organisation normalised() {
      if (employees != null && employees < 0) {
        throw new RuleViolation("lead.employees", "Not a number of people", "employees");
      }
      return new Organisation(
          clean(company, "company"),
          clean(industry, "industry"),
          employees,
          clean(region, "region"),
          clean(segment, "segment"));
    }
  }
}
