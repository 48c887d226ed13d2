package io.leadpact.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the clocks of a promise can be told apart. */
public enum Dimension {
  /** Of the start, 0 to 23 in the company's zone. */
  HOUR("extract(hour from c.started_at at time zone :zone)::int"),
  /** Of the start, 1 (Monday) to 7 in the company's zone. */
  WEEKDAY("extract(isodow from c.started_at at time zone :zone)::int"),
  TEAM("c.team"),
  PERSON("c.person"),
  CHANNEL("c.channel"),
  CAMPAIGN("l.campaign");

  private final String column;

  Dimension(String column) {
    this.column = column;
  }

  /** As a text; empty where a clock says nothing of it. */
  String sql() {
    return "coalesce((" + column + ")::text, '')";
  }

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Dimension> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
