package io.leadpact.agreement;

import io.leadpact.agreement.deed.Tongue;
import io.leadpact.identity.OwnPassword;
import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading the exact text that is proposed, and signing it or sending it back. */
@Controller
@RequestMapping("/agreement/draft")
class SigningPages {

  private static final String PAGE = "agreement/sign";
  private static final String DRAFT = "redirect:/agreement/draft";

  private final Drafts drafts;
  private final Proposals proposals;
  private final Signing signing;
  private final OwnPassword passwords;
  private final DraftView view;

  SigningPages(
      Drafts drafts, Proposals proposals, Signing signing, OwnPassword passwords, DraftView view) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.signing = signing;
    this.passwords = passwords;
    this.view = view;
  }

  /**
   * @param shown the check sum of the text on the page
   * @param secret the password, or the own name of who has none
   * @param text why it is sent back
   */
  public record Form(
      @Nullable String tag,
      @Nullable String shown,
      @Nullable String secret,
      @Nullable String text) {}

  @GetMapping("/sign")
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public String read(@AuthenticationPrincipal SignedIn user, Model model) {
    model.addAttribute("form", new Form(null, null, null, null));
    return page(user, model);
  }

  private String page(SignedIn user, Model model) {
    var draft = drafts.open().filter(Draft::proposed).orElse(null);
    if (draft == null) {
      return DRAFT;
    }
    view.addTo(model, draft, user);
    model.addAttribute("parts", view.text(draft, Tongue.of(LocaleContextHolder.getLocale())));
    model.addAttribute("proposal", draft.proposal().orElseThrow());
    model.addAttribute("byPassword", passwords.isSet(user));
    return PAGE;
  }

  @PostMapping("/sign")
  @PreAuthorize("isAuthenticated()")
  public String sign(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var typed = Objects.requireNonNullElse(form.secret(), "");
    var shown = Objects.requireNonNullElse(form.shown(), "");
    Runnable deed = () -> signing.sign(user, shown, typed, request.getRemoteAddr());
    if (!Refused.done(deed, errors, response)) {
      return page(user, model);
    }
    boolean enacted = drafts.open().isEmpty();
    flash.addFlashAttribute("notice", enacted ? "signing.enacted" : "signing.signed-one");
    return enacted ? "redirect:/agreement/versions" : DRAFT;
  }

  @PostMapping("/send-back")
  @PreAuthorize("isAuthenticated()")
  public String sendBack(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var tag = Objects.requireNonNullElse(form.tag(), "");
    var why = Objects.requireNonNullElse(form.text(), "");
    if (!Refused.done(() -> proposals.sendBack(tag, why), errors, response)) {
      return page(user, model);
    }
    flash.addFlashAttribute("notice", "signing.sent-back");
    return DRAFT;
  }
}
