package io.leadpact.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the leads of a funnel can be told apart. */
public enum FunnelSplit {
  CHANNEL("s.channel"),
  CAMPAIGN("s.campaign"),
  SEGMENT("s.segment"),
  REGION("s.region"),
  TEAM("s.team"),
  /** Who has the lead now. */
  PERSON("s.person");

  private final String column;

  FunnelSplit(String column) {
    this.column = column;
  }

  /** As a text; empty where nothing is said. */
  String sql() {
    return "coalesce(" + column + ", '')";
  }

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FunnelSplit> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
