package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Months;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both sides, every promise, month by month. */
@Controller
@RequestMapping("/compliance")
class CompliancePages {

  private static final int MONTHS = 12;

  private final Compliance compliance;
  private final Promises promises;
  private final Clock clock;

  CompliancePages(Compliance compliance, Promises promises, Clock clock) {
    this.compliance = compliance;
    this.promises = promises;
    this.clock = clock;
  }

  /** The promises of one party. */
  public record Side(Party party, List<PromiseFigures> promises) {}

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Model model) {
    if (promises.newest().isEmpty()) {
      return "report/nothing";
    }
    var zone = compliance.zone();
    var period = period(from, to, zone);
    var figures = compliance.figures(period);
    model.addAttribute("period", period);
    model.addAttribute("sides", sides(figures));
    model.addAttribute("newVersions", monthsOfNewVersions(zone));
    model.addAttribute("running", Months.at(clock.instant(), zone));
    say(model);
    return "report/compliance";
  }

  /** The last twelve months, the present one among them, unless others are asked for. */
  private Period period(@Nullable String from, @Nullable String to, ZoneId zone) {
    var last = Period.parse(null, to, Months.at(clock.instant(), zone)).last();
    var first = last.minusMonths(MONTHS - 1L).toString();
    return Period.parse(from == null || from.isBlank() ? first : from, last.toString(), last);
  }

  private void say(Model model) {
    var standings = compliance.thisMonth();
    model.addAttribute("promised", standings.size());
    model.addAttribute("kept", count(standings, Judgement.MET));
    model.addAttribute("judged", standings.size() - count(standings, Judgement.NONE));
  }

  private static long count(List<Standing> standings, Judgement judgement) {
    return standings.stream().filter(standing -> standing.judgement() == judgement).count();
  }

  private static List<Side> sides(List<PromiseFigures> figures) {
    return List.of(Party.values()).stream()
        .map(
            party ->
                new Side(
                    party, figures.stream().filter(one -> one.promise().party() == party).toList()))
        .filter(side -> !side.promises().isEmpty())
        .toList();
  }

  private Set<YearMonth> monthsOfNewVersions(ZoneId zone) {
    return promises.history().latestFirst().stream()
        .flatMap(version -> version.since().stream())
        .map(since -> Months.at(since, zone))
        .collect(Collectors.toSet());
  }
}
