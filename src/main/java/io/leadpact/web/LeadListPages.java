package io.leadpact.web;

import io.leadpact.clock.Clocks;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPage;
import io.leadpact.lead.LeadView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of leads, with what is due next on each, as a page. */
@Controller
class LeadListPages {

  private static final int ROWS = 50;

  private final LeadList list;
  private final Clocks clocks;
  private final LeadFilterBar bar;
  private final LeadCells cells;
  private final LeadBulkChoices choices;
  private final Show show;

  LeadListPages(
      LeadList list,
      Clocks clocks,
      LeadFilterBar bar,
      LeadCells cells,
      LeadBulkChoices choices,
      Show show) {
    this.list = list;
    this.clocks = clocks;
    this.bar = bar;
    this.cells = cells;
    this.choices = choices;
    this.show = show;
  }

  @GetMapping("/leads")
  String list(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    var typed = LeadFilter.of(asked);
    var order = order(asked.getFirst("sort"));
    var address = new LeadListAddress(typed, order);
    if (hasBlanks(asked)) {
      return "redirect:" + (cursor == null ? address.here() : address.at(cursor));
    }
    var filter = readable(typed);
    var columns = LeadColumn.USUAL;
    var page = page(filter, order, cursor);
    model.addAttribute("filter", typed);
    model.addAttribute("bar", bar.of(typed));
    model.addAttribute("order", order);
    model.addAttribute("may", choices.choices());
    model.addAttribute("cursor", cursor);
    model.addAttribute("byName", LeadOrder.NAME);
    model.addAttribute("columns", columns);
    model.addAttribute("address", address);
    model.addAttribute("rows", rows(page, columns));
    model.addAttribute("newer", page.before() == null ? null : address.at(page.before()));
    model.addAttribute("older", page.after() == null ? null : address.at(page.after()));
    model.addAttribute("found", list.count(filter, order));
    model.addAttribute("capped", LeadList.MOST_COUNTED);
    model.addAttribute("span", span(page, order));
    return "web/leads";
  }

  /** A form sends every field; the address of the list names only those that say something. */
  private static boolean hasBlanks(MultiValueMap<String, String> asked) {
    return asked.values().stream().flatMap(List::stream).anyMatch(String::isBlank);
  }

  /** An order that there is not, as from an old bookmark, is the usual one. */
  private static LeadOrder order(@Nullable String name) {
    try {
      return LeadOrder.of(name);
    } catch (RuleViolation e) {
      return LeadOrder.NEWEST;
    }
  }

  /** Without the parts that are wrong: what is said beside them holds up none of the others. */
  private static LeadFilter readable(LeadFilter typed) {
    var readable = typed;
    for (var part : typed.problems().keySet()) {
      readable = readable.without(part);
    }
    return readable;
  }

  /** What the page holds, from its first lead to its last. */
  private List<String> span(LeadPage page, LeadOrder order) {
    var leads = page.leads();
    return leads.isEmpty()
        ? List.of()
        : Stream.of(leads.get(0), leads.get(leads.size() - 1))
            .map(
                lead ->
                    switch (order) {
                      case NEWEST, OLDEST -> show.time(lead.state().createdAt());
                      case ACTIVITY, QUIET -> show.time(lead.state().lastAt());
                      default -> lead.name();
                    })
            .toList();
  }

  /** An address that is no longer right, such as an old bookmark, begins at the beginning. */
  private LeadPage page(LeadFilter filter, LeadOrder order, @Nullable String cursor) {
    try {
      return list.page(filter, order, cursor, ROWS);
    } catch (RuleViolation e) {
      if (!"cursor".equals(e.field())) {
        throw e;
      }
      return list.page(filter, order, null, ROWS);
    }
  }

  private List<LeadCells.Row> rows(LeadPage page, List<LeadColumn> columns) {
    var soonest = clocks.soonest(page.leads().stream().map(LeadView::id).toList());
    return page.leads().stream()
        .map(lead -> cells.row(lead, soonest.get(lead.id()), columns))
        .toList();
  }
}
