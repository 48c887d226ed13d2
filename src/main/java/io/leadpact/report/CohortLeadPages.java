package io.leadpact.report;

import io.leadpact.report.CohortLeads.Wanted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leads behind a figure of the funnel. */
@Controller
class CohortLeadPages {

  private final CohortLeads leads;
  private final Funnel funnel;

  CohortLeadPages(CohortLeads leads, Funnel funnel) {
    this.leads = leads;
    this.funnel = funnel;
  }

  @GetMapping("/funnel/leads")
  String show(@RequestParam Map<String, String> said, Model model) {
    var address = address(said);
    var wanted = wanted(address, said);
    var found = leads.page(wanted, Place.read(said.get("after")));
    var page = found.subList(0, Math.min(CohortLeads.PAGE, found.size()));
    model.addAttribute("wanted", wanted);
    model.addAttribute("address", address);
    model.addAttribute("here", here("/funnel/leads", said, null));
    model.addAttribute("csv", here("/funnel/leads.csv", said, null));
    model.addAttribute("leads", page);
    model.addAttribute("first", said.get("after") == null);
    model.addAttribute(
        "next",
        found.size() > page.size()
            ? here("/funnel/leads", said, page.get(page.size() - 1).place().text())
            : null);
    return "report/cohort";
  }

  @GetMapping("/funnel/leads.csv")
  void download(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    var address = address(said);
    var wanted = wanted(address, said);
    leads.page(wanted, null); // an unknown stage is said before the file begins
    var months = address.period().first() + "-" + address.period().last();
    try (var csv = Downloads.open(response, "leads-" + months + "-" + wanted.stage())) {
      csv.row("lead_id", "lead", "created", "reached", "stage_now");
      leads.each(
          wanted,
          lead ->
              csv.row(
                  lead.leadId(), lead.lead(), lead.createdAt(), lead.reachedAt(), lead.stage()));
    }
  }

  /** The same leads from their beginning, or after a place. */
  private static String here(String path, Map<String, String> said, @Nullable String after) {
    var address = Address.of(path);
    for (var entry : said.entrySet()) {
      address =
          entry.getKey().equals("after") ? address : address.with(entry.getKey(), entry.getValue());
    }
    return address.with("after", after).text();
  }

  private FunnelAddress address(Map<String, String> said) {
    return FunnelAddress.of(said, funnel.month());
  }

  private Wanted wanted(FunnelAddress address, Map<String, String> said) {
    var reason = said.get("reason");
    return new Wanted(
        address.leads(funnel.zone()),
        said.getOrDefault("stage", "LEAD"),
        reason == null || reason.isEmpty() ? null : FunnelAddress.said(reason));
  }
}
