package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Csv;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPage;
import io.leadpact.lead.LeadView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of leads, with what is due next on each, as a page and as a file. */
@Controller
class LeadListPages {

  private static final int ROWS = 50;

  private final LeadList list;
  private final Clocks clocks;
  private final LeadFilterNames names;
  private final LeadTable table;
  private final Show show;

  LeadListPages(LeadList list, Clocks clocks, LeadFilterNames names, LeadTable table, Show show) {
    this.list = list;
    this.clocks = clocks;
    this.names = names;
    this.table = table;
    this.show = show;
  }

  /** One line of the list: a lead, and its open clock that is due soonest. */
  record Row(LeadView lead, @Nullable ClockView clock) {}

  @GetMapping("/leads")
  String list(
      LeadFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @AuthenticationPrincipal SignedIn user,
      HttpServletRequest request,
      Model model) {
    var order = LeadOrder.of(sort);
    var address = new LeadListAddress(filter, order);
    if (hasBlanks(request)) {
      return "redirect:" + address.at(cursor);
    }
    var page = page(filter, order, cursor);
    model.addAttribute("filter", filter);
    model.addAttribute("order", order);
    model.addAttribute("orders", LeadOrder.values());
    model.addAttribute("address", address);
    model.addAttribute("rows", rows(page));
    model.addAttribute("newer", page.before() == null ? null : address.at(page.before()));
    model.addAttribute("older", page.after() == null ? null : address.at(page.after()));
    model.addAttribute("found", list.count(filter));
    model.addAttribute("capped", LeadList.MOST_COUNTED);
    model.addAttribute("names", names.all());
    model.addAttribute("mine", address.of(null, user.actor()));
    model.addAttribute("ours", user.ofTeam().map(team -> address.of(team, null)).orElse(null));
    model.addAttribute("everybodys", address.of(null, null));
    model.addAttribute("span", span(page, order));
    return "web/leads";
  }

  /** A form sends every field; the address of the list names only those that say something. */
  private static boolean hasBlanks(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(String::isBlank);
  }

  /** What the page holds, from its first lead to its last. */
  private String[] span(LeadPage page, LeadOrder order) {
    if (page.leads().isEmpty()) {
      return new String[] {"", ""};
    }
    var ends = List.of(page.leads().get(0), page.leads().get(page.leads().size() - 1));
    return ends.stream()
        .map(
            lead ->
                switch (order) {
                  case NEWEST, OLDEST -> show.time(lead.state().createdAt());
                  case ACTIVITY -> show.time(lead.state().lastAt());
                  case NAME -> lead.name();
                })
        .toArray(String[]::new);
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

  private List<Row> rows(LeadPage page) {
    Map<LeadId, ClockView> soonest =
        clocks.soonest(page.leads().stream().map(LeadView::id).toList());
    return page.leads().stream().map(lead -> new Row(lead, soonest.get(lead.id()))).toList();
  }

  /** All leads of the filter, read page by page while they are written. */
  @GetMapping("/leads.csv")
  void download(
      @ModelAttribute LeadFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    var order = LeadOrder.of(sort);
    var page = list.page(filter, order, null, LeadList.LONGEST_PAGE);
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"leads.csv\"");
    try (var csv = Csv.to(response.getOutputStream())) {
      table.head(csv);
      for (var next = page;
          ;
          next = list.page(filter, order, next.after(), LeadList.LONGEST_PAGE)) {
        rows(next).forEach(row -> table.write(csv, row.lead(), row.clock()));
        if (next.after() == null) {
          return;
        }
      }
    }
  }
}
