package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a list of leads with feedback: behind that one. */
record FeedbackPlace(LocalDate day, long lead) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

  static FeedbackPlace of(FeedbackLead one) {
    return new FeedbackPlace(one.day(), one.lead());
  }

  /** The beginning where nothing is said. */
  static FeedbackPlace read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new FeedbackPlace(LocalDate.of(9999, 12, 31), 0);
    }
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new RuleViolation("list.cursor", "Not a cursor of this list", "cursor");
    }
    return new FeedbackPlace(LocalDate.parse(shape.group(1)), Long.parseLong(shape.group(2)));
  }

  @Override
  public String toString() {
    return day + "." + lead;
  }
}
