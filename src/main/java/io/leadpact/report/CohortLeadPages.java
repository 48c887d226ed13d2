package io.leadpact.report;

import io.leadpact.report.CohortLeads.Wanted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leads behind a figure of the funnel. */
@Controller
class CohortLeadPages {

  private final CohortLeads leads;

  CohortLeadPages(CohortLeads leads) {
    this.leads = leads;
  }

  @GetMapping("/funnel/leads")
  String show(
      @RequestParam String cohort,
      @RequestParam(defaultValue = "LEAD") String stage,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var wanted = wanted(cohort, stage, channel);
    var found = leads.page(wanted, Place.read(after));
    var page = found.subList(0, Math.min(CohortLeads.PAGE, found.size()));
    model.addAttribute("wanted", wanted);
    model.addAttribute("leads", page);
    model.addAttribute("first", after == null);
    model.addAttribute(
        "next", found.size() > page.size() ? page.get(page.size() - 1).place().text() : null);
    return "report/cohort";
  }

  @GetMapping("/funnel/leads.csv")
  void download(
      @RequestParam String cohort,
      @RequestParam(defaultValue = "LEAD") String stage,
      @RequestParam(required = false) @Nullable String channel,
      HttpServletResponse response)
      throws IOException {
    var wanted = wanted(cohort, stage, channel);
    leads.page(wanted, null); // an unknown stage is said before the file begins
    try (var csv = Downloads.open(response, "leads-" + wanted.month() + "-" + wanted.stage())) {
      csv.row("lead_id", "lead", "created", "reached", "stage_now");
      leads.each(
          wanted,
          lead ->
              csv.row(
                  lead.leadId(), lead.lead(), lead.createdAt(), lead.reachedAt(), lead.stage()));
    }
  }

  private static Wanted wanted(String cohort, String stage, @Nullable String channel) {
    return new Wanted(ComplianceAddress.month(cohort), stage, FunnelPages.chosen(channel));
  }
}
