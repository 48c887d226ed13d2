package io.leadpact.qualification.scoring;

/** What somebody does that tells of interest. */
public enum Deed {
  PAGE,
  PRICING_PAGE,
  DOWNLOAD,
  WEBINAR_REGISTERED,
  WEBINAR_ATTENDED,
  EMAIL_OPENED,
  FORM,
  DEMO_REQUEST
}
