package io.leadpact.report;

import io.leadpact.agreement.Promises;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts the figures of promises and quotas side by side. */
@Service
class HeatMaps {

  private final Compliance compliance;
  private final Quotas quotas;
  private final Aims aims;
  private final Promises promises;

  HeatMaps(Compliance compliance, Quotas quotas, Aims aims, Promises promises) {
    this.compliance = compliance;
    this.quotas = quotas;
    this.aims = aims;
    this.promises = promises;
  }

  /**
   * A quota or aim counts leads, which have no team or channel of a clock: a slice is without them.
   */
  HeatMap of(ComplianceAddress address) {
    var figures = compliance.figures(address.period(), address.slice());
    var owed =
        address.slice().isAll()
            ? quotas.figures(address.period(), zone())
            : List.<QuotaFigures>of();
    return HeatMap.of(
        address, new HeatMap.Counted(owed, figures, aims(address)), promises.history(), zone());
  }

  private List<AimRow> aims(ComplianceAddress address) {
    var period = address.period();
    return address.slice().isAll()
        ? aims.figures(period.first().atDay(1), period.last().atEndOfMonth()).stream()
            .map(one -> AimRow.of(one, period))
            .toList()
        : List.of();
  }

  ZoneId zone() {
    return compliance.zone();
  }

  /** The month that it is now. */
  YearMonth month() {
    return compliance.month();
  }

  boolean nothingPromised() {
    return promises.newest().isEmpty();
  }
}
