package io.leadpact.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every part in every state, in both themes and in the reader's language: for whoever builds pages.
 * Only where {@code leadpact.web.style-page} is set.
 */
@Controller
@ConditionalOnBooleanProperty("leadpact.web.style-page")
class StylePages {

  private final Drawing drawing;
  private final Countdowns countdowns;

  StylePages(Drawing drawing, Countdowns countdowns) {
    this.drawing = drawing;
    this.countdowns = countdowns;
  }

  @GetMapping("/style")
  String parts(Model model) {
    var form = StyleSamples.FORM;
    var errors = new BeanPropertyBindingResult(form, "sample");
    errors.rejectValue("wrong", "typeMismatch");
    errors.reject("problem.shape.fields");
    model.addAttribute("sample", form);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "sample", errors);
    model.addAttribute("parts", new StyleSamples(drawing, countdowns));
    return "shell/style";
  }
}
