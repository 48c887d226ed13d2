package io.leadpact.handoff.routing;

/** What of a lead may decide to whom it goes. */
public enum Trait {
  SEGMENT("segment"),
  REGION("region"),
  CHANNEL("channel"),
  CAMPAIGN("campaign"),
  INDUSTRY("industry");

  private final String key;

  Trait(String key) {
    this.key = key;
  }

  /** The name under which a lead says it. */
  public String key() {
    return key;
  }
}
