package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list of leads that come back: behind that one. */
record ComebackPlace(Instant dueAt, long lead) {

  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,15})\\.(\\d{1,18})");

  static ComebackPlace of(Comeback one) {
    return new ComebackPlace(one.dueAt(), one.lead());
  }

  /** The beginning where nothing is said. */
  static ComebackPlace read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new ComebackPlace(Instant.EPOCH, 0);
    }
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
    }
    return new ComebackPlace(
        Instant.ofEpochMilli(Long.parseLong(shape.group(1))), Long.parseLong(shape.group(2)));
  }

  @Override
  public String toString() {
    return dueAt.toEpochMilli() + "." + lead;
  }
}
