package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of leads: what comes behind a lead, or before it. It holds no words of the
 * lead, since it stands in addresses.
 *
 * @param at the moment of that lead in orders by time; in others the epoch
 * @param backwards towards the beginning of the list
 */
record Cursor(LeadOrder order, Instant at, long lead, boolean backwards) {

  private static final Pattern SHAPE =
      Pattern.compile("([a-z-]+)([<>])(-?\\d{1,16})\\.(\\d{1,18})");

  @Override
  public String toString() {
    var text = order.key() + (backwards ? '<' : '>') + at.toEpochMilli() + '.' + lead;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @throws RuleViolation where the text was not given out by a list in this order
   */
  static @Nullable Cursor read(@Nullable String text, LeadOrder order) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var shape = SHAPE.matcher(decoded(text));
    if (!shape.matches() || !shape.group(1).equals(order.key())) {
      throw unknown();
    }
    return new Cursor(
        order,
        Instant.ofEpochMilli(Long.parseLong(shape.group(3))),
        Long.parseLong(shape.group(4)),
        shape.group(2).equals("<"));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  static RuleViolation unknown() {
    return new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
  }
}
