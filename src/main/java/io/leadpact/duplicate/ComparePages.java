package io.leadpact.duplicate;

import io.leadpact.duplicate.Merges.Order;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Two leads side by side, field by field, to be merged, told apart, and parted again. */
@Controller
class ComparePages {

  /** Before the name of a field, in the form: the lead whose value stays. */
  private static final String PICK = "pick-";

  private final Comparisons comparisons;
  private final Merges merges;
  private final MessageSource messages;

  ComparePages(Comparisons comparisons, Merges merges, MessageSource messages) {
    this.comparisons = comparisons;
    this.merges = merges;
    this.messages = messages;
  }

  static String path(long one, long other) {
    return "%s/%d/%d".formatted(DuplicatePages.PATH, Math.min(one, other), Math.max(one, other));
  }

  @GetMapping("/duplicates/{one:\\d+}/{other:\\d+}")
  ModelAndView compare(
      @PathVariable long one,
      @PathVariable long other,
      @RequestParam(required = false) @Nullable Long keep) {
    return page(comparisons.of(one, other, keep), Map.of());
  }

  private static ModelAndView page(Comparison comparison, Map<String, String> sent) {
    return new ModelAndView("duplicate/compare")
        .addObject("two", comparison)
        .addObject("picked", sent);
  }

  @PostMapping("/duplicates/{one:\\d+}/{other:\\d+}/merge")
  ModelAndView merge(
      @PathVariable long one,
      @PathVariable long other,
      @RequestParam long keep,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    var two = Two.of(one, other);
    var going = two.other(keep);
    var order =
        new Order(keep, going, taken(sent, going), version(sent, keep), version(sent, going));
    try {
      merges.merge(order, user.actor());
    } catch (RuleViolation refusal) {
      var page = page(comparisons.of(one, other, keep), sent).addObject("refusal", refusal);
      page.setStatus(
          refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    flash.addFlashAttribute("notice", "duplicate.merged");
    flash.addFlashAttribute("noticeArgs", new Object[] {Long.toString(going)});
    flash.addFlashAttribute("undo", "/leads/" + going + "/unmerge");
    return to("/leads/" + keep);
  }

  private static List<String> taken(Map<String, String> sent, long going) {
    var theirs = Long.toString(going);
    return sent.entrySet().stream()
        .filter(one -> one.getKey().startsWith(PICK) && one.getValue().equals(theirs))
        .map(one -> one.getKey().substring(PICK.length()))
        .toList();
  }

  private static @Nullable Integer version(Map<String, String> sent, long lead) {
    var text = sent.get("version-" + lead);
    return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
  }

  @PostMapping("/leads/{id:\\d+}/unmerge")
  ModelAndView unmerge(
      @PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    var parted = merges.unmerge(id, user.actor());
    var locale = LocaleContextHolder.getLocale();
    var kept =
        parted.kept().stream()
            .map(field -> messages.getMessage("web.field." + field, null, locale))
            .collect(Collectors.joining(", "));
    flash.addFlashAttribute(
        "notice", kept.isEmpty() ? "duplicate.parted" : "duplicate.parted.kept");
    flash.addFlashAttribute("noticeArgs", new Object[] {Long.toString(parted.survivor()), kept});
    return to("/leads/" + id);
  }

  private static ModelAndView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
