package io.leadpact.report;

import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.Months;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel by month of creation. */
@Controller
class FunnelPages {

  private static final int MONTHS = 12;

  private final Funnel funnel;
  private final Clock clock;

  FunnelPages(Funnel funnel, Clock clock) {
    this.funnel = funnel;
    this.clock = clock;
  }

  @GetMapping("/funnel")
  String show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String channel,
      Model model) {
    var period = period(from, to);
    var wanted = chosen(channel);
    var cohorts = funnel.cohorts(period, wanted);
    model.addAttribute("period", period);
    model.addAttribute("channel", wanted);
    model.addAttribute("channels", funnel.channels());
    model.addAttribute("stages", funnel.keys());
    model.addAttribute("cohorts", cohorts);
    model.addAttribute("steps", funnel.steps(cohorts, period, wanted));
    model.addAttribute("leads", cohorts.stream().mapToLong(Cohort::leads).sum());
    model.addAttribute("won", cohorts.stream().mapToLong(cohort -> cohort.reached("WON")).sum());
    model.addAttribute(
        "wonAmount",
        cohorts.stream().map(Cohort::wonAmount).reduce(BigDecimal.ZERO, BigDecimal::add));
    return "report/funnel";
  }

  @GetMapping("/funnel.csv")
  void download(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String channel,
      HttpServletResponse response)
      throws IOException {
    var period = period(from, to);
    var cohorts = funnel.cohorts(period, chosen(channel));
    try (var csv = Downloads.open(response, "funnel-" + period.first() + "-" + period.last())) {
      var head = new ArrayList<Object>(List.of("month"));
      head.addAll(funnel.keys());
      head.addAll(List.of("REJECTED", "LOST", "attempts", "won_amount"));
      csv.row(head.toArray());
      for (var cohort : cohorts) {
        var line = new ArrayList<Object>(List.of(cohort.month()));
        line.addAll(cohort.stages().values());
        line.addAll(cohort.outcomes().values());
        line.add(cohort.attempts());
        line.add(FunnelApi.plain(cohort.wonAmount()).toPlainString());
        csv.row(line.toArray());
      }
    }
  }

  /** The last twelve months, the present one among them, unless others are asked for. */
  private Period period(@Nullable String from, @Nullable String to) {
    var last = Period.parse(null, to, Months.at(clock.instant(), funnel.zone())).last();
    var first = last.minusMonths(MONTHS - 1L).toString();
    return Period.parse(from == null || from.isBlank() ? first : from, last.toString(), last);
  }

  static @Nullable String chosen(@Nullable String channel) {
    return channel == null || channel.isBlank() ? null : channel;
  }
}
