package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of a queue ends.
 *
 * @param part clocks that run, leads without one, clocks that stand still: 0, 1, 2
 */
record QueuePlace(int part, Instant at, long lead) {

  private static final Pattern SHAPE = Pattern.compile("([012])>(-?\\d{1,16})\\.(\\d{1,18})");

  static final QueuePlace START = new QueuePlace(0, Instant.EPOCH, 0);

  @Override
  public String toString() {
    var text = part + ">" + at.toEpochMilli() + "." + lead;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @param text null: the start
   * @throws RuleViolation where no queue gave it out
   */
  static QueuePlace read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return START;
    }
    try {
      var shape =
          SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
      if (shape.matches()) {
        return new QueuePlace(
            Integer.parseInt(shape.group(1)),
            Instant.ofEpochMilli(Long.parseLong(shape.group(2))),
            Long.parseLong(shape.group(3)));
      }
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
    throw unknown();
  }

  private static RuleViolation unknown() {
    return new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
  }
}
