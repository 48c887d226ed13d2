package io.leadpact.report.measure;

/** The dimensions by which figures are rolled up, one at a time. */
public enum By {
  ALL,
  TEAM,
  PERSON,
  CHANNEL,
  CAMPAIGN,
  VERSION
}
