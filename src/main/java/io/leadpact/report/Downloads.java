package io.leadpact.report;

import io.leadpact.kernel.Csv;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Period;
import io.leadpact.report.BehindQuery.Order;
import io.leadpact.report.BehindQuery.Wanted;
import io.leadpact.report.ComplianceAddress.Filter;
import io.leadpact.report.measure.ResponseTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Figures of compliance, and the clocks behind them, as files for a spreadsheet. */
@Controller
class Downloads {

  private final Compliance compliance;
  private final Behind behind;

  Downloads(Compliance compliance, Behind behind) {
    this.compliance = compliance;
    this.behind = behind;
  }

  @GetMapping("/compliance.csv")
  void compliance(Filter filter, HttpServletResponse response) throws IOException {
    var now = compliance.month();
    var period = Period.parse(filter.from(), filter.to(), now);
    var address = ComplianceAddress.of(filter, now);
    var figures =
        compliance.figures(period, address.slice()).stream()
            .filter(one -> address.shows(one.promise().party()))
            .toList();
    try (var csv = open(response, "compliance-" + period.first() + "-" + period.last())) {
      csv.row(
          "promise",
          "party",
          "month",
          "target",
          "started",
          "met",
          "breached",
          "open",
          "share",
          "judgement",
          "restated");
      for (var one : figures) {
        for (var month : one.months()) {
          var tally = month.tally();
          csv.row(
              one.promise().key(),
              one.promise().party(),
              month.month(),
              month.target().map(Percent::rounded).map(BigDecimal::toPlainString).orElse(""),
              tally.started(),
              tally.met(),
              tally.breached(),
              tally.open(),
              tally.share().map(Percent::rounded).map(BigDecimal::toPlainString).orElse(""),
              month.judgement(),
              month.restated());
        }
      }
    }
  }

  @GetMapping("/compliance/{promise}/{month}.csv")
  void clocks(
      @PathVariable String promise,
      @PathVariable String month,
      Filter filter,
      CompliancePages.Listed list,
      HttpServletResponse response)
      throws IOException {
    var key = behind.promise(promise).key();
    var state = Behind.state(list.state(), "all");
    var slice = Slice.of(filter.team(), filter.channel()).narrowed(list.only());
    var cell = behind.cell(key, ComplianceAddress.month(month), slice);
    try (var csv = open(response, key + "-" + ComplianceAddress.month(month) + "-" + state)) {
      csv.row(
          "lead_id",
          "lead",
          "cycle",
          "state",
          "team",
          "person",
          "started",
          "due",
          "ended",
          "answered",
          "minutes");
      behind.each(
          new Wanted(cell, state, Order.of(list.order())),
          one ->
              csv.row(
                  one.leadId(),
                  one.lead(),
                  one.place().cycle(),
                  one.state(),
                  one.team(),
                  one.person(),
                  one.startedAt(),
                  one.dueAt(),
                  one.stoppedAt(),
                  one.answered(),
                  ResponseTimes.minutes(one.spentMs())));
    }
  }

  /** The name holds nothing but keys and months. */
  static Csv open(HttpServletResponse response, String name) throws IOException {
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    return Csv.to(response.getOutputStream());
  }
}
