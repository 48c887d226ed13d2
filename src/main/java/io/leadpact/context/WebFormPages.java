package io.leadpact.context;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where forms for the web are put together. */
@Controller
@RequestMapping("/forms")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class WebFormPages {

  private static final String LIST = "redirect:/forms";
  private static final String PAGE = "context/form";

  private final WebForms forms;
  private final Sites sites;

  WebFormPages(WebForms forms, Sites sites) {
    this.forms = forms;
    this.sites = sites;
  }

  record FormForm(
      @NotBlank @Size(max = 100) @Nullable String name,
      @NotBlank @Size(max = 200) @Nullable String title,
      @Size(max = 2000) @Nullable String intro,
      @Nullable String language,
      @Nullable String fields,
      @Size(max = 2000) @Nullable String consent,
      @NotNull @Nullable ActivityKind countsAs,
      @Size(max = 200) @Nullable String channel,
      @Size(max = 200) @Nullable String campaign,
      @Size(max = 200) @Nullable String leadMagnet,
      @Size(max = 2000) @Nullable String thanks,
      @Size(max = 2000) @Nullable String redirect,
      @Size(max = 4000) @Nullable String origins,
      boolean open,
      @Nullable Integer version) {

    static FormForm of(WebForm.View form) {
      var said = form.draft();
      return new FormForm(
          said.name(),
          said.title(),
          said.intro(),
          said.language(),
          null,
          said.consent(),
          said.countsAs(),
          said.channel(),
          said.campaign(),
          said.leadMagnet(),
          said.thanks(),
          said.redirect(),
          said.origins(),
          said.open(),
          form.version());
    }

    static FormForm fresh(String origins) {
      return new FormForm(
          "",
          "",
          null,
          null,
          null,
          null,
          ActivityKind.FORM_SUBMITTED,
          "web",
          null,
          null,
          null,
          null,
          origins,
          true,
          null);
    }

    WebForm.Draft draft(List<FormFieldRow> rows) {
      return new WebForm.Draft(
          Objects.requireNonNullElse(name, ""),
          Objects.requireNonNullElse(title, ""),
          intro,
          language,
          FormFieldRow.fields(rows),
          consent,
          Objects.requireNonNullElse(countsAs, ActivityKind.FORM_SUBMITTED),
          channel,
          campaign,
          leadMagnet,
          thanks,
          redirect,
          Objects.requireNonNullElse(origins, ""),
          open);
    }
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute(
        "kinds",
        Arrays.stream(ActivityKind.values())
            .filter(kind -> kind.byForm() || kind == ActivityKind.DOWNLOAD)
            .toList());
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("forms", forms.all());
    model.addAttribute("sent", forms.sent());
    return "context/forms";
  }

  @GetMapping("/new")
  String ask(Model model) {
    var origins =
        sites.all().stream()
            .flatMap(site -> site.origins().origins().stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    model.addAttribute("form", FormForm.fresh(origins));
    model.addAttribute("rows", FormFieldRow.of(FormFields.USUAL.asked()));
    return PAGE;
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") FormForm form,
      BindingResult errors,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var rows = FormFieldRow.sent(sent);
    var made = new String[1];
    if (Refused.done(() -> made[0] = forms.add(form.draft(rows)).key(), errors, response)) {
      flash.addFlashAttribute("notice", "context.forms.added");
      return LIST + "/" + made[0];
    }
    model.addAttribute("rows", rows);
    return PAGE;
  }

  @GetMapping("/{key}")
  String show(@PathVariable String key, Model model) {
    var known = form(key);
    model.addAttribute("form", FormForm.of(known));
    model.addAttribute("rows", FormFieldRow.of(known.draft().fields().asked()));
    return page(known, model);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") FormForm form,
      BindingResult errors,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var rows = FormFieldRow.sent(sent);
    if (Refused.done(() -> forms.change(key, form.draft(rows), form.version()), errors, response)) {
      flash.addFlashAttribute("notice", "shell.saved");
      return LIST + "/" + key;
    }
    model.addAttribute("rows", rows);
    return page(form(key), model);
  }

  @PostMapping("/{key}/removal")
  String remove(@PathVariable String key, RedirectAttributes flash) {
    forms.remove(key);
    flash.addFlashAttribute("notice", "context.forms.removed");
    return LIST;
  }

  private WebForm.View form(String key) {
    return forms.find(key).orElseThrow(() -> new NotFound("form", key));
  }

  private static String page(WebForm.View known, Model model) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    model.addAttribute("known", known);
    model.addAttribute("address", here + "/f/" + known.key());
    model.addAttribute(
        "snippet",
        "<script async src=\"%s/f.js\" data-form=\"%s\"></script>".formatted(here, known.key()));
    return PAGE;
  }
}
