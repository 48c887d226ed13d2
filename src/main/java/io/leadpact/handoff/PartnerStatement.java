package io.leadpact.handoff;

import io.leadpact.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What is between us and a partner for some months: leads that were passed on in them, and deals
 * that were made in them.
 *
 * @param currency of all amounts
 */
public record PartnerStatement(
    Partner partner, Period period, ZoneId zone, String currency, List<Line> lines) {

  /**
   * A lead of the statement.
   *
   * @param passedIn whether it was passed on in these months
   * @param dealIn whether its deal was made in these months, so that its commission is due here
   * @param before what was reported before it was corrected, the latest first; that it was accepted
   *     first is no mistake
   */
  public record Line(
      PartnerReferral referral,
      boolean passedIn,
      boolean dealIn,
      List<PartnerReferral.Report> before) {

    static Line of(
        PartnerReferral referral,
        LocalDate passedOn,
        Period period,
        List<PartnerReferral.Report> reports) {
      var on = referral.outcomeOn();
      return new Line(
          referral,
          within(passedOn, period),
          referral.outcome() == PartnerOutcome.DEAL && on != null && within(on, period),
          reports.stream()
              .skip(1)
              .filter(report -> report.outcome() != PartnerOutcome.ACCEPTED)
              .toList());
    }

    private static boolean within(LocalDate day, Period period) {
      return !day.isBefore(period.first().atDay(1)) && !day.isAfter(period.last().atEndOfMonth());
    }

    /** What is due for it in these months. */
    public BigDecimal due() {
      var due = referral.due();
      return dealIn && due != null ? due : BigDecimal.ZERO.setScale(2);
    }
  }

  public long passed() {
    return lines.stream().filter(Line::passedIn).count();
  }

  public long deals() {
    return lines.stream().filter(Line::dealIn).count();
  }

  /** The value of the deals of these months. */
  public BigDecimal dealValue() {
    return lines.stream()
        .filter(Line::dealIn)
        .map(line -> line.referral().dealValue())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  public BigDecimal due() {
    return lines.stream().map(Line::due).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
