package io.leadpact.context;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The sites that tell what their visitors do, and the line that makes a page do so. */
@Controller
@RequestMapping("/sites")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class SitePages {

  private static final String LIST = "redirect:/sites";

  private final Sites sites;

  SitePages(Sites sites) {
    this.sites = sites;
  }

  record SiteForm(
      @NotBlank @Size(max = 100) @Nullable String name,
      @NotBlank @Size(max = 4000) @Nullable String origins,
      @Size(max = 4000) @Nullable String pricingPaths,
      boolean consentRequired,
      @Nullable Integer version) {

    static SiteForm of(Site.View site) {
      return new SiteForm(
          site.name(),
          site.origins().toString(),
          String.join("\n", site.pricing().patterns()),
          site.consentRequired(),
          site.version());
    }

    static SiteForm fresh() {
      return new SiteForm("", "", String.join("\n", PagePatterns.USUAL.patterns()), true, null);
    }

    Site.Draft draft() {
      return new Site.Draft(
          Objects.requireNonNullElse(name, ""),
          Objects.requireNonNullElse(origins, ""),
          Objects.requireNonNullElse(pricingPaths, ""),
          consentRequired);
    }
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("sites", sites.all());
    return "context/sites";
  }

  @GetMapping("/new")
  String ask(Model model) {
    model.addAttribute("form", SiteForm.fresh());
    return "context/site";
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") SiteForm form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var made = new String[1];
    if (Refused.done(() -> made[0] = sites.add(form.draft()).key(), errors, response)) {
      flash.addFlashAttribute("notice", "context.sites.added");
      return LIST + "/" + made[0];
    }
    return "context/site";
  }

  @GetMapping("/{key}")
  String show(@PathVariable String key, Model model) {
    var site = site(key);
    model.addAttribute("form", SiteForm.of(site));
    return page(site, model);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") SiteForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (Refused.done(() -> sites.change(key, form.draft(), form.version()), errors, response)) {
      flash.addFlashAttribute("notice", "shell.saved");
      return LIST + "/" + key;
    }
    return page(site(key), model);
  }

  @PostMapping("/{key}/removal")
  String remove(@PathVariable String key, RedirectAttributes flash) {
    sites.remove(key);
    flash.addFlashAttribute("notice", "context.sites.removed");
    return LIST;
  }

  private Site.View site(String key) {
    return sites.find(key).orElseThrow(() -> new NotFound("site", key));
  }

  private static String page(Site.View site, Model model) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var consent = site.consentRequired() ? " data-consent=\"required\"" : "";
    model.addAttribute("site", site);
    model.addAttribute(
        "snippet",
        "<script async src=\"%s/t.js\" data-site=\"%s\"%s></script>"
            .formatted(here, site.key(), consent));
    return "context/site";
  }
}
