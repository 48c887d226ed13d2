package io.leadpact.context;

import java.util.Arrays;
import java.util.Optional;

/** What a form may ask for: a field of the lead, and how a browser helps to fill it in. */
public enum FormField {
  NAME("name", "text", "name", 200),
  EMAIL("email", "email", "email", 254),
  PHONE("phone", "tel", "tel", 50),
  COMPANY("company", "text", "organization", 200),
  TITLE("title", "text", "organization-title", 200),
  INDUSTRY("industry", "text", "off", 200),
  EMPLOYEES("employees", "number", "off", 9),
  REGION("region", "text", "address-level1", 200),
  INTENT("intent", "area", "off", 2_000);

  private final String key;
  private final String type;
  private final String autocomplete;
  private final int longest;

  FormField(String key, String type, String autocomplete, int longest) {
    this.key = key;
    this.type = type;
    this.autocomplete = autocomplete;
    this.longest = longest;
  }

  /** The name under which it is sent. */
  public String key() {
    return key;
  }

  public String type() {
    return type;
  }

  public String autocomplete() {
    return autocomplete;
  }

  public int longest() {
    return longest;
  }

  static Optional<FormField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
