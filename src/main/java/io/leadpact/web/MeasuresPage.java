package io.leadpact.web;

import io.leadpact.agreement.terms.Measure;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how each figure is measured, so that nobody has to believe one. */
@Controller
class MeasuresPage {

  private static final List<String> MEASURES =
      List.of(
          "promise",
          "share",
          "month",
          "judgement",
          "quota",
          "business-day",
          "likely",
          "chance",
          "worst",
          "version",
          "closing",
          "funnel",
          "median");

  @GetMapping("/measures")
  String show(Model model) {
    model.addAttribute("measures", MEASURES);
    model.addAttribute("catalogue", Measure.values());
    return "web/measures";
  }
}
