package io.leadpact.agreement;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Limit.BusinessDays;
import io.leadpact.agreement.terms.Limit.BusinessTime;
import io.leadpact.agreement.terms.Limit.ElapsedTime;
import java.time.Duration;

/** In what people count a limit. */
public enum LimitUnit {
  BUSINESS_MINUTES(Duration.ofMinutes(1)),
  BUSINESS_HOURS(Duration.ofHours(1)),
  BUSINESS_DAYS(Duration.ofDays(1)),
  MINUTES(Duration.ofMinutes(1)),
  HOURS(Duration.ofHours(1)),
  DAYS(Duration.ofDays(1));

  private final Duration one;

  LimitUnit(Duration one) {
    this.one = one;
  }

  Limit times(int amount) {
    if (this == BUSINESS_DAYS) {
      return new BusinessDays(amount);
    }
    var length = one.multipliedBy(amount);
    return this == BUSINESS_MINUTES || this == BUSINESS_HOURS
        ? new BusinessTime(length)
        : new ElapsedTime(length);
  }

  /** The largest unit of which the limit is a whole number. */
  static LimitUnit of(Limit limit) {
    if (limit instanceof BusinessDays) {
      return BUSINESS_DAYS;
    }
    boolean hours = limit.longest().toSeconds() % 3600 == 0;
    if (limit.unit() == Limit.Unit.BUSINESS) {
      return hours ? BUSINESS_HOURS : BUSINESS_MINUTES;
    }
    boolean days = limit.longest().toSeconds() % 86_400 == 0;
    return days ? DAYS : hours ? HOURS : MINUTES;
  }

  int amount(Limit limit) {
    return (int) limit.longest().dividedBy(one);
  }
}
