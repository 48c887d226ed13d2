package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What marketing sees of the feedback of sales, and of what is still owed. */
@Controller
@PreAuthorize("hasAuthority('SEE_LEADS')")
class FeedbackPages {

  private static final String OWED = "/feedback/owed";

  private final FeedbackFigures figures;
  private final FeedbackDebts debts;
  private final FeedbackWords words;
  private final LoopNews news;

  FeedbackPages(FeedbackFigures figures, FeedbackDebts debts, FeedbackWords words, LoopNews news) {
    this.figures = figures;
    this.debts = debts;
    this.words = words;
    this.news = news;
  }

  @ModelAttribute("question")
  FeedbackQuestion question(
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return FeedbackQuestion.of(by, from, to, YearMonth.from(news.today()));
  }

  @ModelAttribute("dimensions")
  FeedbackBy[] dimensions() {
    return FeedbackBy.values();
  }

  @GetMapping("/feedback")
  String show(@ModelAttribute("question") FeedbackQuestion question, Model model) {
    model.addAttribute("lines", figures.lines(question));
    model.addAttribute("total", figures.total(question));
    return "handoff/feedback";
  }

  @GetMapping("/feedback.csv")
  void download(@ModelAttribute("question") FeedbackQuestion question, HttpServletResponse response)
      throws IOException {
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"feedback.csv\"");
    try (var csv = Csv.to(response.getOutputStream())) {
      words.write(csv, question, figures.lines(question));
    }
  }

  @GetMapping("/feedback/leads")
  String leads(
      @ModelAttribute("question") FeedbackQuestion question,
      @RequestParam(required = false) @Nullable String value,
      @RequestParam(defaultValue = "given") String measure,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var leads = figures.leads(question, value, measure, FeedbackPlace.read(after));
    var here = question.leads(value, measure);
    model.addAttribute("leads", leads);
    model.addAttribute("value", value);
    model.addAttribute("measure", measure);
    model.addAttribute("newer", after == null ? null : here);
    model.addAttribute(
        "older",
        leads.size() < FeedbackFigures.A_PAGE
            ? null
            : here + "&after=" + FeedbackPlace.of(leads.get(leads.size() - 1)));
    return "handoff/feedback-leads";
  }

  @GetMapping(OWED)
  String owed(
      @RequestParam(required = false) @Nullable String rep,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var leads = debts.page(rep, ComebackPlace.read(after), FeedbackDebts.A_PAGE);
    var here = OWED + (rep == null ? "?" : "?rep=" + rep + "&");
    model.addAttribute("debtors", debts.debtors());
    model.addAttribute("leads", leads);
    model.addAttribute("rep", rep);
    model.addAttribute("now", news.now());
    model.addAttribute("newer", after == null ? null : here);
    model.addAttribute(
        "older", leads.size() < FeedbackDebts.A_PAGE ? null : here + "after=" + place(leads));
    return "handoff/feedback-owed";
  }

  private static ComebackPlace place(List<FeedbackOwed> leads) {
    var last = leads.get(leads.size() - 1);
    return new ComebackPlace(last.givenAt(), last.lead());
  }

  @PostMapping("/feedback/owed/reminders")
  String remind(
      @RequestParam String rep, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
    var told = debts.remind(rep, who);
    flash.addFlashAttribute("notice", told ? "feedback.reminded" : "feedback.reminded.already");
    return "redirect:" + OWED;
  }
}
