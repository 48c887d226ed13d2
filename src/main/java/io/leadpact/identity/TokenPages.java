package io.leadpact.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of programs: made, shown once, revoked. */
@Controller
@RequestMapping("/tokens")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class TokenPages {

  private final Tokens tokens;
  private final Companies companies;

  TokenPages(Tokens tokens, Companies companies) {
    this.tokens = tokens;
    this.companies = companies;
  }

  /**
   * The form of a new token.
   *
   * @param expires the last day on which it opens
   */
  record TokenForm(
      @NotBlank @Size(max = 100) String name,
      @NotEmpty Set<Scope> scopes,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate expires) {}

  @ModelAttribute("scopes")
  Scope[] scopes() {
    return Scope.values();
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("form", new TokenForm("", Set.of(), null));
    return page(model);
  }

  @PostMapping
  String issue(
      @AuthenticationPrincipal SignedIn user,
      @Valid @ModelAttribute("form") TokenForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var secret = new String[1];
    Runnable deed =
        () -> secret[0] = tokens.issue(user, form.name(), form.scopes(), end(user, form.expires()));
    if (!Refused.done(deed, errors, response)) {
      return page(model);
    }
    flash.addFlashAttribute("secret", Objects.requireNonNull(secret[0]));
    return "redirect:/tokens";
  }

  @PostMapping("/{id}/revocation")
  String revoke(@PathVariable long id, RedirectAttributes flash) {
    tokens.revoke(id);
    flash.addFlashAttribute("notice", "identity.tokens.revoked");
    return "redirect:/tokens";
  }

  private @Nullable Instant end(SignedIn user, @Nullable LocalDate last) {
    if (last == null) {
      return null;
    }
    var zone =
        user.zone() == null
            ? companies.find().map(Company::zone).orElse(ZoneOffset.UTC)
            : ZoneId.of(user.zone());
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private String page(Model model) {
    model.addAttribute("tokens", tokens.all());
    return "identity/tokens";
  }
}
