package io.leadpact.agreement;

import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The draft of the next version: how far it is, when it begins, who signs, what it changes. */
@Controller
@RequestMapping("/agreement/draft")
class DraftPages {

  private static final String PAGE = "agreement/draft";
  private static final String HERE = "redirect:/agreement/draft";

  private final Drafts drafts;
  private final Proposals proposals;
  private final DraftView view;

  DraftPages(Drafts drafts, Proposals proposals, DraftView view) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.view = view;
  }

  /**
   * @param tag of the state that the page showed
   * @param effectiveFrom a day of the company; nothing: as soon as both have signed
   */
  public record Form(
      @Nullable String tag,
      @Nullable String effectiveFrom,
      @Nullable String marketing,
      @Nullable String sales,
      @Nullable String clause,
      @Nullable String text) {

    String seen() {
      return Objects.requireNonNullElse(tag, "");
    }

    Map<Party, String> signatories() {
      var named = new EnumMap<Party, String>(Party.class);
      named.put(Party.MARKETING, Objects.requireNonNullElse(marketing, ""));
      named.put(Party.SALES, Objects.requireNonNullElse(sales, ""));
      return named;
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public String show(@AuthenticationPrincipal SignedIn user, Model model) {
    var draft = drafts.open();
    draft.ifPresent(open -> model.addAttribute("form", form(open)));
    return page(draft, user, model);
  }

  private Form form(Draft draft) {
    var day = view.day(draft.effectiveFrom());
    return new Form(
        draft.tag(),
        day == null ? null : day.toString(),
        draft.signatories().get(Party.MARKETING),
        draft.signatories().get(Party.SALES),
        null,
        null);
  }

  String page(Optional<Draft> draft, SignedIn user, Model model) {
    draft.ifPresent(
        open -> {
          view.addTo(model, open, user);
          view.addWork(model, open);
        });
    return PAGE;
  }

  @PostMapping
  public String begin(RedirectAttributes flash) {
    if (drafts.open().isEmpty()) {
      drafts.begin();
      flash.addFlashAttribute("notice", "signing.opened");
    }
    return HERE;
  }

  @PostMapping("/settings")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String settle(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed =
        () -> drafts.revise(form.seen(), new Drafts.Revision(null, from(form), form.signatories()));
    return after(deed, "shell.saved", new Page(user, errors, model, response, flash));
  }

  private Optional<Instant> from(Form form) {
    var day = form.effectiveFrom();
    try {
      return day == null || day.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(day).atStartOfDay(view.zone()).toInstant());
    } catch (DateTimeException e) {
      throw new RuleViolation("draft.day", "No day: " + day, "effectiveFrom");
    }
  }

  @PostMapping("/propose")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String propose(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return after(
        () -> proposals.propose(form.seen()),
        "signing.proposed",
        new Page(user, errors, model, response, flash));
  }

  @PostMapping("/take-back")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String takeBack(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return after(
        () -> proposals.takeBack(form.seen()),
        "signing.taken-back",
        new Page(user, errors, model, response, flash));
  }

  /** Gives it up; for a moment it can be taken up again. */
  @PostMapping("/withdrawal")
  public String withdraw(@ModelAttribute("form") Form form, RedirectAttributes flash) {
    var gone = drafts.withdraw(form.seen());
    flash.addFlashAttribute("notice", "signing.withdrawn");
    flash.addFlashAttribute("undo", "/agreement/draft/%d/restore".formatted(gone.id()));
    return HERE;
  }

  @PostMapping("/{id}/restore")
  public String restore(@PathVariable long id, RedirectAttributes flash) {
    drafts.restore(id);
    flash.addFlashAttribute("notice", "signing.restored");
    return HERE;
  }

  /** One request to a page with a form. */
  private record Page(
      SignedIn user,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {}

  private String after(Runnable deed, String notice, Page page) {
    if (Refused.done(deed, page.errors(), page.response())) {
      page.flash().addFlashAttribute("notice", notice);
      return HERE;
    }
    return page(drafts.open(), page.user(), page.model());
  }
}
