package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Strength;
import io.leadpact.identity.SignedIn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of leads that may be the same person. */
@Controller
@RequestMapping(DuplicatePages.PATH)
class DuplicatePages {

  static final String PATH = "/duplicates";

  private static final int PAGE = 25;

  private final Duplicates duplicates;

  DuplicatePages(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /** What the address says. */
  record Look(
      @Nullable String state,
      @Nullable String strength,
      @Nullable String reason,
      @Nullable Long lead,
      @Nullable String after) {

    PairFilter filter() {
      return PairFilter.of(state, strength, reason, lead);
    }

    private String address(@Nullable String next) {
      return PATH
          + "?"
          + Stream.of(
                  part("state", state),
                  part("strength", strength),
                  part("reason", reason),
                  part("lead", lead),
                  part("after", next))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("&"));
    }

    private static String part(String name, @Nullable Object value) {
      return value == null || value.toString().isBlank() ? "" : name + '=' + value;
    }
  }

  @GetMapping
  String list(Look look, Model model) {
    var filter = look.filter();
    var page = duplicates.page(filter, look.after(), PAGE);
    model.addAttribute("pairs", page.pairs());
    model.addAttribute("older", page.next() == null ? null : look.address(page.next()));
    model.addAttribute("first", look.after() == null ? null : look.address(null));
    model.addAttribute("filter", filter);
    model.addAttribute("narrowed", !filter.equals(PairFilter.OPEN));
    model.addAttribute("states", PairFilter.STATES);
    model.addAttribute("strengths", List.of(Strength.STRONG, Strength.LIKELY, Strength.WEAK));
    model.addAttribute("reasons", List.of(Reason.values()));
    return "duplicate/list";
  }

  /** For a form that names both. */
  @GetMapping("/compare")
  String compare(@RequestParam long one, @RequestParam(required = false) @Nullable Long other) {
    return "redirect:"
        + (other == null || other == one ? PATH + "?lead=" + one : ComparePages.path(one, other));
  }

  @PostMapping("/{one:\\d+}/{other:\\d+}/dismiss")
  String dismiss(
      @PathVariable long one,
      @PathVariable long other,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    duplicates.dismiss(one, other, user.actor());
    flash.addFlashAttribute("notice", "duplicate.dismissed");
    flash.addFlashAttribute("undo", ComparePages.path(one, other) + "/reconsider");
    return "redirect:" + PATH;
  }

  @PostMapping("/{one:\\d+}/{other:\\d+}/reconsider")
  String reconsider(@PathVariable long one, @PathVariable long other, RedirectAttributes flash) {
    duplicates.reconsider(one, other);
    flash.addFlashAttribute("notice", "shell.undone");
    return "redirect:" + ComparePages.path(one, other);
  }
}
