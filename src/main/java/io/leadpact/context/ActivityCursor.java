package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list of what a lead did, the newest first. */
record ActivityCursor(Instant at, long id) {

  /** Nothing is recorded so late. */
  static final Instant FUTURE = Instant.parse("9999-01-01T00:00:00Z");

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,15})\\.(\\d{1,18})");

  static ActivityCursor behind(RecordedActivity one) {
    return new ActivityCursor(one.activity().at(), one.id());
  }

  /**
   * @throws RuleViolation where the text was not given out by such a list
   */
  static @Nullable ActivityCursor read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var shape = SHAPE.matcher(decoded(text));
    if (!shape.matches()) {
      throw unknown();
    }
    return new ActivityCursor(
        Instant.ofEpochMilli(Long.parseLong(shape.group(1))), Long.parseLong(shape.group(2)));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static RuleViolation unknown() {
    return new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
  }

  @Override
  public String toString() {
    var text = "%d.%d".formatted(at.toEpochMilli(), id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
