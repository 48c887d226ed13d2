package io.leadpact.duplicate;

import io.leadpact.kernel.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list of pairs: what comes behind this one. */
record PairPlace(int rank, long younger, long older) {

  private static final Pattern SHAPE = Pattern.compile("([1-3])\\.(\\d{1,18})\\.(\\d{1,18})");

  static PairPlace of(PairView pair) {
    return new PairPlace(pair.strength().rank(), pair.younger().id(), pair.older().id());
  }

  /**
   * @throws RuleViolation where no list gave this text out
   */
  static @Nullable PairPlace read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
    }
    return new PairPlace(
        Integer.parseInt(shape.group(1)),
        Long.parseLong(shape.group(2)),
        Long.parseLong(shape.group(3)));
  }

  @Override
  public String toString() {
    return rank + "." + younger + "." + older;
  }
}
