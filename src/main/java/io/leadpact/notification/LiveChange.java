package io.leadpact.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That something shown on pages is otherwise than it was: {@code lead:12}, {@code leads} for some
 * of them, or {@code alerts}. It wakes up whoever looks and says nothing of what happened.
 */
record LiveChange(String text) {

  static final LiveChange LEADS = new LiveChange("leads");
  static final LiveChange ALERTS = new LiveChange("alerts");

  private static final Pattern KNOWN = Pattern.compile("leads|alerts|lead:\\d{1,19}");

  static LiveChange ofLead(long lead) {
    return new LiveChange("lead:" + lead);
  }

  /** What came over the wire; nothing where it is none of ours. */
  static Optional<LiveChange> read(String text) {
    return KNOWN.matcher(text).matches() ? Optional.of(new LiveChange(text)) : Optional.empty();
  }
}
