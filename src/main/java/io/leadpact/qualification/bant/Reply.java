package io.leadpact.qualification.bant;

import java.time.LocalDate;

/**
 * What a lead said of a criterion.
 *
 * @param on the day on which it was said, in the company's zone
 */
public record Reply(String value, LocalDate on) {

  public static final String DECIDES = "DECIDES";
  public static final String INFLUENCES = "INFLUENCES";
  public static final String NEITHER = "NEITHER";
}
