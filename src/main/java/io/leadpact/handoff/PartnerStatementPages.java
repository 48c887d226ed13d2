package io.leadpact.handoff;

import io.leadpact.kernel.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement of a partner, to read, print and download. */
@Controller
@RequestMapping(PartnerPages.PATH + "/{key:[a-z][a-z0-9_-]*}")
class PartnerStatementPages {

  private final PartnerStatements statements;

  PartnerStatementPages(PartnerStatements statements) {
    this.statements = statements;
  }

  @GetMapping("/statement")
  String show(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Model model) {
    model.addAttribute("statement", statements.of(key, from, to));
    model.addAttribute("narrowed", from != null || to != null);
    return "handoff/statement";
  }

  @GetMapping("/statement.csv")
  void download(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    var statement = statements.of(key, from, to);
    var period = statement.period();
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.csv\"".formatted(key, period.first(), period.last()));
    try (var csv = Csv.to(response.getOutputStream())) {
      csv.row(
          "lead_id",
          "lead",
          "passed_on",
          "outcome",
          "outcome_on",
          "deal_value",
          "share",
          "fixed",
          "due",
          "currency",
          "corrected");
      for (var line : statement.lines()) {
        var one = line.referral();
        csv.row(
            one.lead(),
            one.label(),
            one.passedAt(),
            one.outcome(),
            one.outcomeOn(),
            one.dealValue(),
            one.commission().share(),
            one.commission().fixed(),
            line.due(),
            statement.currency(),
            !line.before().isEmpty());
      }
    }
  }
}
