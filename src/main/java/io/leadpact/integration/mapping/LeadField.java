package io.leadpact.integration.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What may be said of a lead that comes in, the name under which it is sent, and its length. */
public enum LeadField {
  EXTERNAL_ID("externalId", 200),
  SOURCE("source", 100),
  EMAIL("email", 320),
  PHONE("phone", 50),
  NAME("name", 300),
  TITLE("title", 200),
  COMPANY("company", 300),
  INDUSTRY("industry", 200),
  EMPLOYEES("employees", 20),
  REGION("region", 200),
  SEGMENT("segment", 200),
  CHANNEL("channel", 200),
  CAMPAIGN("campaign", 300),
  LEAD_MAGNET("leadMagnet", 300),
  LANDING_PAGE("landingPage", 500),
  VALUE("value", 40);

  private final String key;
  private final int length;

  LeadField(String key, int length) {
    this.key = key;
    this.length = length;
  }

  public String key() {
    return key;
  }

  int length() {
    return length;
  }

  public static Optional<LeadField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
