package io.leadpact.notification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That something shown on pages is otherwise than it was, and what a page says that it shows:
 * {@code lead:12}; leads of somebody ({@code of:user:5}), of a team ({@code team:sdr}), or those
 * that members of a team can take ({@code free:sdr}); what somebody was told ({@code
 * alerts:user:5}). {@code leads} and {@code alerts} are any of them. It wakes up whoever looks and
 * says nothing of what happened.
 */
record LiveChange(String text) {

  static final LiveChange LEADS = new LiveChange("leads");
  static final LiveChange ALERTS = new LiveChange("alerts");

  /** Leads too many to name; whose they are is said beside it. */
  static final LiveChange MANY_LEADS = new LiveChange("lead:*");

  private static final Pattern KNOWN =
      Pattern.compile(
          "leads|alerts|lead:(?:\\d{1,19}|\\*)|(?:of|alerts):user:\\d{1,18}|(?:team|free):[a-z][a-z0-9_-]{0,39}");

  static LiveChange ofLead(long lead) {
    return new LiveChange("lead:" + lead);
  }

  /** Empty for nobody, and for whoever has no pages. */
  static Optional<LiveChange> ofPerson(@Nullable String person) {
    return person == null ? Optional.empty() : read("of:" + person);
  }

  static Optional<LiveChange> ofTeam(@Nullable String team) {
    return team == null ? Optional.empty() : read("team:" + team);
  }

  static Optional<LiveChange> freeIn(@Nullable String team) {
    return team == null ? Optional.empty() : read("free:" + team);
  }

  static LiveChange alertsOf(String person) {
    return read("alerts:" + person).orElse(ALERTS);
  }

  /** What came over the wire; nothing where it is none of ours. */
  static Optional<LiveChange> read(String text) {
    return KNOWN.matcher(text).matches() ? Optional.of(new LiveChange(text)) : Optional.empty();
  }

  boolean ofAlerts() {
    return text.startsWith(ALERTS.text);
  }

  /** Whether it can be seen by whoever looks at that. */
  boolean concerns(LiveChange shown) {
    return covers(shown) || shown.covers(this);
  }

  /** Whether it is the same, or any of those that the other is one of. */
  boolean covers(LiveChange other) {
    if (equals(MANY_LEADS)) {
      return other.text.startsWith("lead:");
    }
    boolean any = equals(LEADS) || equals(ALERTS);
    return any ? ofAlerts() == other.ofAlerts() : equals(other);
  }
}
