package io.leadpact.integration.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What may be said of a lead that comes in, the name under which it is sent, and its length. */
public enum LeadField {
  EXTERNAL_ID("externalId", 300),
  SOURCE("source", 300),
  EMAIL("email", 300),
  PHONE("phone", 300),
  NAME("name", 300),
  TITLE("title", 300),
  COMPANY("company", 300),
  INDUSTRY("industry", 300),
  EMPLOYEES("employees", 20),
  REGION("region", 300),
  SEGMENT("segment", 300),
  CHANNEL("channel", 300),
  CAMPAIGN("campaign", 300),
  LEAD_MAGNET("leadMagnet", 300),
  LANDING_PAGE("landingPage", 2_000),
  UTM_SOURCE("utmSource", 300, Part.CONTEXT),
  UTM_MEDIUM("utmMedium", 300, Part.CONTEXT),
  UTM_CAMPAIGN("utmCampaign", 300, Part.CONTEXT),
  UTM_TERM("utmTerm", 300, Part.CONTEXT),
  UTM_CONTENT("utmContent", 300, Part.CONTEXT),
  REFERRER("referrer", 2_000, Part.CONTEXT),
  DECISION_ROLE("decisionRole", 20, Part.CONTEXT),
  INTENT("intent", 2_000, Part.CONTEXT),
  VALUE("value", 40);

  /** Whether it is one of the details of a lead, or is known beside them. */
  private enum Part {
    DETAILS,
    CONTEXT
  }

  private final String key;
  private final int length;
  private final Part part;

  LeadField(String key, int length) {
    this(key, length, Part.DETAILS);
  }

  LeadField(String key, int length, Part part) {
    this.key = key;
    this.length = length;
    this.part = part;
  }

  public String key() {
    return key;
  }

  /** Whether it is said beyond the details of a lead. */
  boolean isContext() {
    return part == Part.CONTEXT;
  }

  int length() {
    return length;
  }

  public static Optional<LeadField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
