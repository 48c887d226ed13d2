package io.leadpact.context;

import java.util.Arrays;
import java.util.Optional;

/** What a lead may have done. */
public enum ActivityKind {
  PAGE_VIEW,
  DOWNLOAD,
  WEBINAR_REGISTERED,
  WEBINAR_ATTENDED,
  EMAIL_OPENED,
  FORM_SUBMITTED,
  DEMO_REQUESTED,
  CONSULTATION_REQUESTED,
  ASSESSMENT_REQUESTED;

  static Optional<ActivityKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Somebody wants to be called: the bottom of the funnel. */
  public boolean asksForSales() {
    return this == DEMO_REQUESTED || this == CONSULTATION_REQUESTED || this == ASSESSMENT_REQUESTED;
  }

  /** Whether it is told by filling in a form. */
  boolean byForm() {
    return this == FORM_SUBMITTED || this == WEBINAR_REGISTERED || asksForSales();
  }

  boolean isWebinar() {
    return this == WEBINAR_REGISTERED || this == WEBINAR_ATTENDED;
  }
}
