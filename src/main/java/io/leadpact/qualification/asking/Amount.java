package io.leadpact.qualification.asking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it: {@code 12 500}, {@code 12500,50}, {@code 12,500.50}. */
public final class Amount {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f']");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_DOTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,14}(\\.\\d{1,6})?");

  private Amount() {}

  /** Empty where it is no number, or greater than any that is meant. */
  public static Optional<BigDecimal> read(String typed) {
    var text = BLANKS.matcher(typed).replaceAll("");
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    } else if (GROUPED_BY_DOTS.matcher(text).matches()) {
      text = text.replace(".", "");
    }
    text = text.replace(',', '.');
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
