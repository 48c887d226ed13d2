package io.leadpact.report;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Period;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leads behind a figure of compliance, with the times of their clocks. */
@Controller
@RequestMapping("/compliance/{promise}/{month}")
class BehindPages {

  private final Behind behind;
  private final Compliance compliance;

  BehindPages(Behind behind, Compliance compliance) {
    this.behind = behind;
    this.compliance = compliance;
  }

  @GetMapping
  String show(
      @PathVariable String promise,
      @PathVariable String month,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var terms = behind.promise(promise);
    var wanted = read(month);
    var figures =
        compliance.figures(Period.month(wanted)).stream()
            .filter(one -> one.promise().key().equals(promise))
            .findFirst()
            .orElseThrow(() -> new NotFound("promise", promise));
    var clocks = behind.page(promise, wanted, state, Place.read(after));
    var page = clocks.subList(0, Math.min(Behind.PAGE, clocks.size()));
    var over = new HashMap<Place, @Nullable Long>();
    page.forEach(clock -> over.put(clock.place(), behind.over(promise, clock)));
    model.addAttribute("terms", terms);
    model.addAttribute("month", wanted);
    model.addAttribute("figure", figures.months().get(0));
    model.addAttribute("response", figures.response());
    model.addAttribute("state", Behind.STATES.contains(state) ? state : "all");
    model.addAttribute("clocks", page);
    model.addAttribute("over", over);
    model.addAttribute("first", after == null);
    model.addAttribute(
        "next", clocks.size() > page.size() ? page.get(page.size() - 1).place().text() : null);
    return "report/behind";
  }

  static YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new NotFound("month", month);
    }
  }
}
