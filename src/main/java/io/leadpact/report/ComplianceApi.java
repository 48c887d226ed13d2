package io.leadpact.report;

import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.ResponseTimes;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compliance for programs. */
@RestController
@RequestMapping("/api/v1/compliance")
class ComplianceApi {

  private final Compliance compliance;

  ComplianceApi(Compliance compliance) {
    this.compliance = compliance;
  }

  /** All promises, in the company's zone. */
  record Answer(String zone, List<Promise> promises) {}

  /** One promise with every month that was asked for. */
  record Promise(String key, List<Month> periods, Response responseMinutes) {}

  /** Clocks that began in the month: started = met + breached + open. */
  record Month(
      YearMonth period,
      long started,
      long met,
      long breached,
      long open,
      @Nullable BigDecimal target,
      Judgement judgement,
      boolean restated) {}

  /** Minutes in the promise's unit, half-up to three decimals, percentiles by nearest rank. */
  record Response(
      long answered,
      @Nullable BigDecimal mean,
      @Nullable BigDecimal median,
      @Nullable BigDecimal p90) {}

  /** The months from and to, both included; without them the present month. */
  @GetMapping
  Answer show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var zone = compliance.zone();
    var period = Period.parse(from, to, compliance.month());
    return new Answer(
        zone.getId(),
        compliance.exactFigures(period).stream().map(ComplianceApi::promise).toList());
  }

  private static Promise promise(PromiseFigures figures) {
    return new Promise(
        figures.promise().key(),
        figures.months().stream().map(ComplianceApi::month).toList(),
        response(figures.response()));
  }

  private static Month month(PromiseFigures.Month month) {
    var tally = month.tally();
    return new Month(
        month.month(),
        tally.started(),
        tally.met(),
        tally.breached(),
        tally.open(),
        month.target().map(target -> target.value()).orElse(null),
        month.judgement(),
        month.restated());
  }

  private static Response response(ResponseTimes times) {
    return new Response(
        times.answered(),
        ResponseTimes.minutes(times.meanMs()),
        ResponseTimes.minutes(times.medianMs()),
        ResponseTimes.minutes(times.p90Ms()));
  }
}
