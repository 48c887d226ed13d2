package io.leadpact.qualification.bant;

import io.leadpact.qualification.asking.Amount;
import io.leadpact.qualification.asking.Given;
import java.math.BigDecimal;
import java.util.Optional;

/** By what a criterion is held against a reply. */
public enum Measure {
  /** An amount, at least the limit; exactly the limit holds. Without a limit any amount above 0. */
  AT_LEAST {
    @Override
    Verdict judge(Reply reply, Optional<BigDecimal> limit) {
      return Amount.read(reply.value())
          .map(
              amount ->
                  limit
                      .map(least -> amount.compareTo(least) >= 0)
                      .orElseGet(() -> amount.signum() > 0))
          .map(Verdict::of)
          .orElse(Verdict.UNKNOWN);
    }
  },
  /** Whoever decides, or influences the decision directly. */
  AUTHORITY {
    @Override
    Verdict judge(Reply reply, Optional<BigDecimal> limit) {
      return switch (reply.value()) {
        case Reply.DECIDES, Reply.INFLUENCES -> Verdict.HOLDS;
        case Reply.NEITHER -> Verdict.FAILS;
        default -> Verdict.UNKNOWN;
      };
    }
  },
  /** Said in any words; {@code no} means: asked, and there is none. */
  STATED {
    @Override
    Verdict judge(Reply reply, Optional<BigDecimal> limit) {
      return Verdict.of(!reply.value().equals(Given.NO));
    }
  },
  /**
   * A day, at most so many months after the day of the reply; that very day holds, as does one that
   * is past. Where the month has no such day, its last day counts: 30 November and three months is
   * 28 February.
   */
  WITHIN_MONTHS {
    @Override
    Verdict judge(Reply reply, Optional<BigDecimal> limit) {
      var last = reply.on().plusMonths(limit.map(BigDecimal::longValue).orElse(USUAL_MONTHS));
      return Given.date(reply.value())
          .map(day -> Verdict.of(!day.isAfter(last)))
          .orElse(Verdict.UNKNOWN);
    }
  },
  /** Yes or no. */
  YES {
    @Override
    Verdict judge(Reply reply, Optional<BigDecimal> limit) {
      return switch (reply.value()) {
        case Given.YES -> Verdict.HOLDS;
        case Given.NO -> Verdict.FAILS;
        default -> Verdict.UNKNOWN;
      };
    }
  };

  /** Within how many months a decision is usually wanted. */
  public static final long USUAL_MONTHS = 3;

  abstract Verdict judge(Reply reply, Optional<BigDecimal> limit);

  /** Whether a limit means anything to it. */
  public boolean hasLimit() {
    return this == AT_LEAST || this == WITHIN_MONTHS;
  }
}
