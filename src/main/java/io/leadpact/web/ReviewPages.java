package io.leadpact.web;

import io.leadpact.agreement.ReviewView.Choice;
import io.leadpact.agreement.Reviews;
import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking at the agreement again: how every term fared, and what is decided on it. */
@Controller
@RequestMapping("/agreement/reviews")
class ReviewPages {

  private static final String ONE = "/{version}/{due}";

  private final Reviews reviews;
  private final ReviewReading reading;
  private final ReviewDraft draft;

  ReviewPages(Reviews reviews, ReviewReading reading, ReviewDraft draft) {
    this.reviews = reviews;
    this.reading = reading;
    this.draft = draft;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("reviews", reviews.ofPresent());
    model.addAttribute("today", reviews.today());
    return "web/reviews";
  }

  @GetMapping(ONE)
  String show(
      @PathVariable int version,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      @AuthenticationPrincipal SignedIn user,
      Model model) {
    return shown(version, due, user, model);
  }

  private String shown(int version, LocalDate due, SignedIn user, Model model) {
    var view = reviews.find(version, due);
    model.addAttribute("view", view);
    model.addAttribute("title", reading.title(view));
    model.addAttribute("may", user.may(Permission.EDIT_PROMISES));
    model.addAttribute("lines", reading.lines(view));
    model.addAttribute("early", reviews.today().isBefore(view.review().due()));
    model.addAttribute("choices", Choice.values());
    return "web/review";
  }

  /** Whatever was chosen is kept, so that a review may take more than one sitting. */
  @PostMapping(ONE)
  String decide(
      @PathVariable int version,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      RedirectAttributes flash) {
    try {
      reviews.decide(version, due, wishes(sent));
    } catch (RuleViolation refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      model.addAttribute("refused", refusal);
      model.addAttribute("sent", sent);
      return shown(version, due, user, model);
    }
    flash.addFlashAttribute("notice", "review.saved");
    return back(version, due);
  }

  private static List<Reviews.Wish> wishes(Map<String, String> sent) {
    var wishes = new ArrayList<Reviews.Wish>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith("choice.")) {
            var term = name.substring("choice.".length());
            var note = sent.getOrDefault("note." + term, "");
            wishes.add(new Reviews.Wish(term, choice(value), note));
          }
        });
    return wishes;
  }

  private static Choice choice(String value) {
    try {
      return Choice.valueOf(value);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation("promise.choice", "Unknown: " + value, null, value);
    }
  }

  @PostMapping(ONE + "/close")
  String close(
      @PathVariable int version,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      @RequestParam(defaultValue = "") String minutes,
      RedirectAttributes flash) {
    reviews.hold(version, due, minutes);
    flash.addFlashAttribute("notice", "review.closed");
    flash.addFlashAttribute("undo", "/agreement/reviews/%d/%s/reopen".formatted(version, due));
    return back(version, due);
  }

  @PostMapping(ONE + "/reopen")
  String reopen(
      @PathVariable int version,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      RedirectAttributes flash) {
    reviews.reopen(version, due);
    flash.addFlashAttribute("notice", "review.reopened");
    return back(version, due);
  }

  /** Opens the next draft: without what is to go, and with a remark on each clause to change. */
  @PostMapping(ONE + "/draft")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String draft(
      @PathVariable int version,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      RedirectAttributes flash) {
    draft.open(reviews.find(version, due));
    flash.addFlashAttribute("notice", "review.drafted");
    return "redirect:/agreement/draft";
  }

  private static String back(int version, LocalDate due) {
    return "redirect:/agreement/reviews/%d/%s".formatted(version, due);
  }
}
