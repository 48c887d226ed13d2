package io.leadpact.report;

import io.leadpact.agreement.Promises;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts the figures of promises and quotas side by side. */
@Service
class HeatMaps {

  private final Compliance compliance;
  private final Quotas quotas;
  private final Promises promises;

  HeatMaps(Compliance compliance, Quotas quotas, Promises promises) {
    this.compliance = compliance;
    this.quotas = quotas;
    this.promises = promises;
  }

  /** A quota counts leads, which have no team or channel of a clock: a slice is without them. */
  HeatMap of(ComplianceAddress address) {
    var figures = compliance.figures(address.period(), address.slice());
    var owed =
        address.slice().isAll()
            ? quotas.figures(address.period(), zone())
            : List.<QuotaFigures>of();
    return HeatMap.of(address, new HeatMap.Counted(owed, figures), promises.history(), zone());
  }

  ZoneId zone() {
    return compliance.zone();
  }

  boolean nothingPromised() {
    return promises.newest().isEmpty();
  }
}
