package io.leadpact.lead;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that has to be known of a lead when it comes to a stage. */
public enum EntryNeed {
  NAME("name"),
  EMAIL("email"),
  PHONE("phone"),
  COMPANY("company"),
  INDUSTRY("industry"),
  EMPLOYEES("employees"),
  REGION("region"),
  SEGMENT("segment"),
  CHANNEL("channel"),
  VALUE("value"),
  /** A questionnaire of the desk is complete. */
  QUESTIONNAIRE(null),
  /** The agreed criteria hold. */
  CRITERIA(null),
  /** The pre-sale brief is agreed with the customer. */
  BRIEF(null);

  private final Optional<String> field;

  EntryNeed(@Nullable String field) {
    this.field = Optional.ofNullable(field);
  }

  /** The detail of a lead that it means; empty where it is more than one detail. */
  public Optional<String> field() {
    return field;
  }

  /** The code of its words. */
  public String code() {
    return field
        .map(one -> "web.field." + one)
        .orElseGet(() -> "stage-need." + name().toLowerCase(Locale.ROOT));
  }
}
