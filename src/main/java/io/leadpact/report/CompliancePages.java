package io.leadpact.report;

import io.leadpact.kernel.NotFound;
import io.leadpact.report.BehindQuery.Order;
import io.leadpact.report.BehindQuery.Wanted;
import io.leadpact.report.ComplianceAddress.Behinds;
import io.leadpact.report.ComplianceAddress.Filter;
import io.leadpact.report.HeatMap.Spot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Both sides, every promise, month by month, and what is behind one of the figures. */
@Controller
@RequestMapping("/compliance")
class CompliancePages {

  private final HeatMaps maps;
  private final Explanations explanations;
  private final Behind behind;
  private final FilterChoices choices;

  CompliancePages(HeatMaps maps, Explanations explanations, Behind behind, FilterChoices choices) {
    this.maps = maps;
    this.explanations = explanations;
    this.behind = behind;
    this.choices = choices;
  }

  /** Which leads behind a figure, as the address says it. */
  record Listed(
      @Nullable String state,
      @Nullable String only,
      @Nullable String order,
      @Nullable String after) {}

  @GetMapping
  String show(Filter filter, Listed list, HttpServletRequest request, Model model) {
    if (maps.nothingPromised()) {
      return "report/nothing";
    }
    if (Address.hasBlanks(request)) {
      return "redirect:" + ComplianceAddress.of(filter, maps.month()).page();
    }
    var map = map(filter, model);
    map.worst().ifPresent(spot -> explain(map, spot, list, model));
    return "report/compliance";
  }

  @GetMapping("/{promise}/{month}")
  String show(
      @PathVariable String promise,
      @PathVariable String month,
      Filter filter,
      Listed list,
      Model model) {
    var wanted = ComplianceAddress.month(month);
    behind.promise(promise);
    var map = map(filter, model);
    var spot = map.find(promise, wanted).or(() -> outside(promise, month, map));
    explain(map, spot.orElseThrow(() -> new NotFound("promise", promise)), list, model);
    return "report/compliance";
  }

  /** A month that the heat map does not show is explained all the same. */
  private Optional<Spot> outside(String promise, String month, HeatMap map) {
    var alone =
        new Filter(
            month, month, null, map.address().filter().team(), map.address().filter().channel());
    var address = ComplianceAddress.of(alone, ComplianceAddress.month(month));
    return maps.of(address).find(promise, ComplianceAddress.month(month));
  }

  private HeatMap map(Filter filter, Model model) {
    var now = maps.month();
    var map = maps.of(ComplianceAddress.of(filter, now));
    model.addAttribute("map", map);
    model.addAttribute("address", map.address());
    model.addAttribute("running", now);
    model.addAttribute("teams", choices.teams());
    model.addAttribute("channels", choices.channels());
    return map;
  }

  private void explain(HeatMap map, Spot spot, Listed list, Model model) {
    var key = spot.promise().key();
    var month = spot.figure().month();
    var slice = map.address().slice();
    var why = explanations.of(behind.cell(key, month, slice), spot.figure());
    var state = Behind.state(list.state(), why.counts().breached() > 0 ? "breached" : "all");
    var order = Order.of(list.order());
    var wanted = new Behinds(key, month, state, blank(list.only()), order.key());
    var cell = behind.cell(key, month, slice.narrowed(wanted.only()));
    var found = behind.page(new Wanted(cell, state, order), Place.read(list.after()));
    var page = found.subList(0, Math.min(Behind.PAGE, found.size()));
    model.addAttribute("spot", spot);
    model.addAttribute("why", why);
    model.addAttribute("behind", wanted);
    model.addAttribute("clocks", page);
    model.addAttribute("over", behind.over(key, page));
    model.addAttribute("first", blank(list.after()) == null);
    model.addAttribute(
        "next", found.size() > page.size() ? page.get(page.size() - 1).place().text() : null);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
