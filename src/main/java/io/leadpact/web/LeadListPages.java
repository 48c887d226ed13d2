package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
  private final LeadFilterBar bar;
  private final LeadCells cells;
  private final LeadListDesk desk;
  private final LeadBulkChoices choices;
  private final Show show;

  LeadListPages(
      LeadList list,
      LeadFilterBar bar,
      LeadCells cells,
      LeadListDesk desk,
      LeadBulkChoices choices,
      Show show) {
    this.list = list;
    this.bar = bar;
    this.cells = cells;
    this.desk = desk;
    this.choices = choices;
    this.show = show;
  }

  @GetMapping("/leads")
  String list(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) @Nullable String cursor,
      @AuthenticationPrincipal SignedIn user,
      Model model) {
    var start = asked.isEmpty() ? desk.start(user) : Optional.<String>empty();
    if (start.isPresent()) {
      return "redirect:" + start.get();
    }
    var address = LeadListAddress.of(asked);
    var typed = address.filter();
    var order = address.order();
    if (hasBlanks(asked)) {
      return "redirect:" + (cursor == null ? address.here() : address.at(cursor));
    }
    var filter = readable(typed);
    var set = desk.of(address, user);
    var page = page(filter, order, cursor);
    model.addAttribute("filter", typed);
    model.addAttribute("bar", bar.of(typed));
    model.addAttribute("order", order);
    model.addAttribute("may", choices.choices());
    model.addAttribute("cursor", cursor);
    model.addAttribute("byName", LeadOrder.NAME);
    model.addAttribute("desk", set);
    model.addAttribute("address", address);
    model.addAttribute("rows", cells.rows(page, set.columns()));
    model.addAttribute("marks", marks(page));
    model.addAttribute("newer", page.before() == null ? null : address.at(page.before()));
    model.addAttribute("older", page.after() == null ? null : address.at(page.after()));
    // A list that ends on its first page is counted by looking at it.
    var whole = cursor == null && page.after() == null;
    model.addAttribute("found", whole ? page.leads().size() : list.count(filter, order));
    model.addAttribute("capped", LeadList.MOST_COUNTED);
    model.addAttribute("span", span(page, order));
    return "web/leads";
  }

  /** A form sends every field; the address of the list names only those that say something. */
  private static boolean hasBlanks(MultiValueMap<String, String> asked) {
    return asked.values().stream().flatMap(List::stream).anyMatch(String::isBlank);
  }

  /** Without the parts that are wrong: what is said beside them holds up none of the others. */
  private static LeadFilter readable(LeadFilter typed) {
    var readable = typed;
    for (var part : typed.problems().keySet()) {
      readable = readable.without(part);
    }
    return readable;
  }

  /** By this a page that is open learns which leads are new or changed. */
  private static String marks(LeadPage page) {
    return page.leads().stream()
        .map(lead -> "%d.%d".formatted(lead.id().value(), lead.state().lastSeq()))
        .collect(Collectors.joining(" "));
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
}
