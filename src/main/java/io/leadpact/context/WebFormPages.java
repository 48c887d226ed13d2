package io.leadpact.context;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.stream.Collectors;
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
    model.addAttribute("form", FormDesign.fresh(origins));
    model.addAttribute("rows", FormFieldRow.of(FormFields.USUAL.asked()));
    return PAGE;
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") FormDesign form,
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
    model.addAttribute("form", FormDesign.of(known));
    model.addAttribute("rows", FormFieldRow.of(known.draft().fields().asked()));
    return page(known, model);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") FormDesign form,
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
