package io.leadpact.notification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far an instance had come: of what changed through it, the number of the latest that was
 * committed.
 */
record LiveMark(String instance, long number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,18})");

  static Optional<LiveMark> read(@Nullable String text) {
    var found = FORM.matcher(text == null ? "" : text);
    return found.matches()
        ? Optional.of(new LiveMark(found.group(1), Long.parseLong(found.group(2))))
        : Optional.empty();
  }

  /** Whoever began to look at this one has seen what the other one counts. */
  boolean covers(LiveMark other) {
    return instance.equals(other.instance) && number >= other.number;
  }

  @Override
  public String toString() {
    return instance + "." + number;
  }
}
