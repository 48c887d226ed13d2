package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.ListChoices;
import io.leadpact.lead.SavedLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps, renames and deletes lists of leads, and chooses columns. */
@Controller
@RequestMapping("/leads/views")
class LeadViewPages {

  private final SavedLists lists;
  private final ListChoices choices;
  private final LeadListDesk desk;

  LeadViewPages(SavedLists lists, ListChoices choices, LeadListDesk desk) {
    this.lists = lists;
    this.choices = choices;
    this.desk = desk;
  }

  /**
   * A list as it is to be kept.
   *
   * @param question the address from which the form was sent, behind its question mark
   * @param terms the filter and order to keep
   */
  record Form(
      @Nullable String name,
      @Nullable String question,
      @Nullable String terms,
      @Nullable Boolean shared,
      @Nullable Integer version) {

    String named() {
      return Objects.requireNonNullElse(name, "");
    }

    String kept() {
      return Objects.requireNonNullElse(terms, "");
    }

    boolean isShared() {
      return Boolean.TRUE.equals(shared);
    }

    int seen() {
      return Objects.requireNonNullElse(version, 0);
    }

    String back() {
      return LeadListAddress.of(question).here();
    }
  }

  @PostMapping
  ModelAndView keep(
      @ModelAttribute Form form, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    try {
      var kept = lists.keep(form.named(), form.kept(), form.isShared(), user);
      flash.addFlashAttribute("notice", "leads.view.kept");
      return to(desk.address(kept));
    } catch (RuleViolation refusal) {
      return refused(refusal, form, flash);
    }
  }

  @PostMapping("/{id}")
  ModelAndView change(
      @PathVariable long id,
      @ModelAttribute Form form,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    try {
      var kept = lists.change(id, form.seen(), form.named(), form.kept(), form.isShared(), user);
      flash.addFlashAttribute("notice", "leads.view.kept");
      return to(desk.address(kept));
    } catch (RuleViolation refusal) {
      return refused(refusal, form, flash);
    }
  }

  @PostMapping("/{id}/delete")
  ModelAndView delete(
      @PathVariable long id,
      @ModelAttribute Form form,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    try {
      lists.delete(id, form.seen(), user);
      flash.addFlashAttribute("notice", "leads.view.deleted");
      flash.addFlashAttribute("undo", "/leads/views/%d/restore".formatted(id));
      return to(LeadListAddress.EVERYTHING);
    } catch (RuleViolation refusal) {
      return refused(refusal, form, flash);
    }
  }

  @PostMapping("/{id}/restore")
  ModelAndView restore(
      @PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    try {
      var kept = lists.restore(id, user);
      flash.addFlashAttribute("notice", "shell.undone");
      return to(desk.address(kept));
    } catch (RuleViolation refusal) {
      return refused(refusal, new Form(null, null, null, null, null), flash);
    }
  }

  /** The list that one begins with from now on, none for all leads. */
  @PostMapping("/start")
  ModelAndView start(
      @RequestParam(required = false) @Nullable Long list,
      @ModelAttribute Form form,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    choices.start(
        list == null ? null : lists.find(list, user).map(SavedLists.View::id).orElse(null), user);
    flash.addFlashAttribute("notice", list == null ? "leads.view.start-all" : "leads.view.start");
    return to(form.back());
  }

  /** The columns to see, in order; one may go a place up. */
  @PostMapping("/columns")
  ModelAndView columns(
      @RequestParam(required = false) @Nullable List<String> column,
      @RequestParam(required = false) @Nullable String up,
      @RequestParam(required = false) @Nullable String usual,
      @ModelAttribute Form form,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    var chosen = new ArrayList<String>();
    if (usual == null && column != null) {
      column.stream().filter(name -> LeadColumn.of(name).isPresent()).forEach(chosen::add);
    }
    var at = up == null ? 0 : chosen.indexOf(up);
    if (at > 0) {
      Collections.swap(chosen, at, at - 1);
    }
    choices.columns(chosen.stream().distinct().toList(), user);
    if (up != null) {
      flash.addFlashAttribute("columnsOpen", true);
    }
    return to(form.back());
  }

  private static ModelAndView refused(RuleViolation refusal, Form form, RedirectAttributes flash) {
    flash.addFlashAttribute("viewProblem", refusal.code());
    flash.addFlashAttribute("viewArguments", refusal.arguments().toArray());
    flash.addFlashAttribute("viewName", form.named());
    return to(form.back());
  }

  private static ModelAndView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
