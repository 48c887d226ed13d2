package io.leadpact.agreement;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All promises on one form: whoever may edit them makes a new version, and sees what it changes.
 */
@Controller
@RequestMapping("/promises/edit")
class PromiseFormPages {

  private final Promises promises;
  private final PromiseEditing editing;
  private final QuotaEditing quotas;
  private final PromiseWords words;
  private final PromiseChoices choices;
  private final Companies companies;

  PromiseFormPages(
      Promises promises,
      PromiseEditing editing,
      QuotaEditing quotas,
      PromiseWords words,
      PromiseChoices choices,
      Companies companies) {
    this.promises = promises;
    this.editing = editing;
    this.quotas = quotas;
    this.words = words;
    this.choices = choices;
    this.companies = companies;
  }

  /**
   * @param tag of the version that the form began with
   * @param effectiveFrom a day and time in the reader's zone; nothing: now
   */
  public record Form(
      @Nullable String tag,
      @Nullable String effectiveFrom,
      @Nullable List<PromiseRow> rows,
      @Nullable List<QuotaRow> quotas) {

    List<PromiseRow> filled() {
      return rows == null ? List.of() : rows;
    }

    List<QuotaRow> filledQuotas() {
      return quotas == null ? List.of() : quotas;
    }

    Form with(PromiseRow another) {
      return new Form(tag, effectiveFrom, plus(filled(), another), quotas);
    }

    Form with(QuotaRow another) {
      return new Form(tag, effectiveFrom, rows, plus(filledQuotas(), another));
    }

    private static <T> List<T> plus(List<T> rows, T another) {
      var more = new ArrayList<>(rows);
      more.add(another);
      return more;
    }
  }

  /** Once the agreement is signed it changes by drafts alone. */
  @GetMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String edit(Model model, RedirectAttributes flash) {
    if (promises.signed()) {
      flash.addFlashAttribute("notice", "problem.promises.signed");
      return "redirect:/agreement/draft";
    }
    var tag = promises.newest().map(AgreementVersion::tag).orElse(null);
    var rows = editing.toBeginWith().stream().map(PromiseRow::of).toList();
    var owed = quotas.present().stream().map(QuotaRow::of).toList();
    return form(new Form(tag, null, rows, owed), model);
  }

  @PostMapping(params = "do=add")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String add(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
    model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
    return form(form.with(PromiseRow.blank()), model);
  }

  @PostMapping(params = "do=add-quota")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String addQuota(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
    model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
    return form(form.with(QuotaRow.blank()), model);
  }

  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String save(
      @ModelAttribute("form") Form form,
      BindingResult errors,
      @RequestParam(name = "do", defaultValue = "review") String deed,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!errors.hasErrors()) {
      try {
        var wanted = editing.read(form.filled());
        var owed = quotas.read(form.filledQuotas());
        var since = since(form.effectiveFrom(), zone(user));
        if (deed.equals("save")) {
          var made = promises.replace(since, wanted, owed, form.tag());
          flash.addFlashAttribute("notice", "promises.saved");
          flash.addFlashAttribute("noticeArgs", new Object[] {made.number()});
          return "redirect:/promises";
        }
        model.addAttribute("changes", PromiseChange.between(editing.present(), wanted, words));
        model.addAttribute("quotaChanges", QuotaChange.between(quotas.present(), owed));
      } catch (RuleViolation e) {
        Refused.note(e, errors);
      }
    }
    if (errors.hasErrors()) {
      response.setStatus(422);
    }
    return form(form, model);
  }

  private static @Nullable Instant since(@Nullable String local, ZoneId zone) {
    try {
      return local == null || local.isBlank()
          ? null
          : LocalDateTime.parse(local).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new RuleViolation("promises.since", "No time: " + local, "effectiveFrom");
    }
  }

  private ZoneId zone(SignedIn user) {
    return Optional.ofNullable(user.zone())
        .map(ZoneId::of)
        .or(() -> companies.find().map(Company::zone))
        .orElse(ZoneOffset.UTC);
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("rows", form.filled());
    model.addAttribute("known", editing.known());
    model.addAttribute("owed", form.filledQuotas());
    model.addAttribute("quotasKnown", quotas.known());
    choices.addTo(model);
    return "agreement/edit";
  }
}
