package io.leadpact.agreement.terms;

import java.math.BigDecimal;

/** On which side of its target a figure keeps the term. Exactly the target is enough. */
public enum Bound {
  AT_LEAST,
  AT_MOST;

  public boolean keeps(BigDecimal measured, BigDecimal target) {
    int compared = measured.compareTo(target);
    return this == AT_LEAST ? compared >= 0 : compared <= 0;
  }
}
