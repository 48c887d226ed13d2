package rulebreakers.upper;

import java.util.List;
import rulebreakers.lower.Foundation;

/** Leans on what is below it, as it may. */
public record Roof(List<Foundation> foundations) {

  public Foundation first() {
    return foundations.get(0);
  }
}
