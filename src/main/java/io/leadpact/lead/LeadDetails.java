package io.leadpact.lead;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead when it comes in.
 *
 * @param value what a deal would be worth, in the company's currency
 */
public record LeadDetails(
    Origin origin, Person person, Organisation organisation, @Nullable BigDecimal value) {

  /** Where it came from. The source is the system that knows it by the external id. */
  public record Origin(
      String source,
      @Nullable String externalId,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String leadMagnet,
      @Nullable String landingPage) {}

  /** Whom to contact. */
  public record Person(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String title) {

    public static final Person UNKNOWN = new Person(null, null, null, null);
  }

  /** For whom that person works. */
  public record Organisation(
      @Nullable String company,
      @Nullable String industry,
      @Nullable Integer employees,
      @Nullable String region,
      @Nullable String segment) {

    public static final Organisation UNKNOWN = new Organisation(null, null, null, null, null);
  }
}
