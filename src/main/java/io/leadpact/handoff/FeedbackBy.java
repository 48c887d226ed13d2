package io.leadpact.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what feedback is told apart. */
public enum FeedbackBy {
  CHANNEL,
  SOURCE,
  CAMPAIGN,
  RULE,
  REP,
  WEEK;

  /** In addresses, and as the column of a lead's feedback. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FeedbackBy> of(@Nullable String key) {
    return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
  }

  /** What its value is, of a lead {@code f} of the table of feedback. */
  String column() {
    return this == WEEK
        ? "to_char(date_trunc('week', f.day::timestamp), 'YYYY-MM-DD')"
        : "f." + key();
  }
}
