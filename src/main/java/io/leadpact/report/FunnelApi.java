package io.leadpact.report;

import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.measure.Cohort;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel for programs. */
@RestController
@RequestMapping("/api/v1/funnel")
class FunnelApi {

  private final Funnel funnel;

  FunnelApi(Funnel funnel) {
    this.funnel = funnel;
  }

  /** The cohorts of the period, in the company's zone. */
  record Answer(String zone, List<Month> cohorts) {}

  /** Leads by the month in which they came in, and what became of them. */
  record Month(
      YearMonth period,
      Map<String, Long> stages,
      Map<String, Long> outcomes,
      long attempts,
      BigDecimal wonAmount) {}

  /** The months from and to, both included; without them the present month. */
  @GetMapping
  Answer show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "month") String by,
      @RequestParam(required = false) @Nullable String channel) {
    if (!by.equals("month")) {
      throw new RuleViolation("funnel.by", "Cohorts are by month only: " + by, "by", by);
    }
    var zone = funnel.zone();
    var period = Period.parse(from, to, funnel.month());
    return new Answer(
        zone.getId(), funnel.cohorts(period, channel).stream().map(FunnelApi::month).toList());
  }

  private static Month month(Cohort cohort) {
    return new Month(
        cohort.month(),
        cohort.stages(),
        cohort.outcomes(),
        cohort.attempts(),
        plain(cohort.wonAmount()));
  }

  /** Without zeros at the end, and never with an exponent. */
  static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
