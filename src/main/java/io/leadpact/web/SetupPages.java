package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first step of an empty installation: who the company is. */
@Controller
@RequestMapping("/setup")
class SetupPages {

  private static final String PAGE = "web/setup";

  private final CompanySetup setup;
  private final SetupSteps steps;
  private final Reader reader;
  private final Wording wording;

  SetupPages(CompanySetup setup, SetupSteps steps, Reader reader, Wording wording) {
    this.setup = setup;
    this.steps = steps;
    this.reader = reader;
    this.wording = wording;
  }

  record SetupForm(
      @NotBlank @Size(max = 200) @Nullable String name,
      @NotBlank @Size(min = 3, max = 3) @Nullable String currency) {}

  @GetMapping
  String ask(Model model) {
    var company = reader.company();
    model.addAttribute(
        "setup",
        company
            .map(known -> new SetupForm(known.name(), known.currency()))
            .orElseGet(() -> new SetupForm(null, SetupHome.guessed().currency())));
    return page(model);
  }

  @PostMapping
  Object begin(
      @Valid @ModelAttribute("setup") SetupForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    if (Refused.done(() -> begin(form.name(), form.currency()), errors, response)) {
      return to(SetupStep.COMPANY.next());
    }
    return page(model);
  }

  /** Without a company nothing can be shown: it gets a name that can be changed later. */
  @PostMapping("/skip")
  View skip() {
    if (reader.company().isEmpty()) {
      begin(wording.say("kits.company.unnamed"), SetupHome.guessed().currency());
    }
    return to(SetupStep.COMPANY.next());
  }

  private void begin(@Nullable String name, @Nullable String currency) {
    setup.begin(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(currency, ""),
        SetupHome.guessed().zone());
  }

  private String page(Model model) {
    if (reader.signedIn().filter(user -> user.may(Permission.MANAGE_COMPANY)).isPresent()) {
      steps.show(SetupStep.COMPANY, model);
    }
    return PAGE;
  }

  static View to(String path) {
    var to = new RedirectView(path, true);
    to.setStatusCode(HttpStatus.SEE_OTHER);
    return to;
  }
}
