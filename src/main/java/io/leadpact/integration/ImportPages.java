package io.leadpact.integration;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports: what was taken in, how far it is, what could not be read. */
@Controller
@RequestMapping("/imports")
class ImportPages {

  private static final int PAGE = 30;

  private final Submissions submissions;
  private final Imports imports;
  private final ImportViews views;
  private final Profiles profiles;
  private final Reasons reasons;

  ImportPages(
      Submissions submissions,
      Imports imports,
      ImportViews views,
      Profiles profiles,
      Reasons reasons) {
    this.submissions = submissions;
    this.imports = imports;
    this.views = views;
    this.profiles = profiles;
    this.reasons = reasons;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    var found = views.newest(before, PAGE + 1);
    model.addAttribute("imports", found.stream().limit(PAGE).toList());
    model.addAttribute(
        "older", found.size() > PAGE ? "/imports?before=" + found.get(PAGE - 1).id() : null);
    model.addAttribute("newer", before == Long.MAX_VALUE ? null : "/imports");
    model.addAttribute("profiles", profiles.all());
    return "integration/list";
  }

  @PostMapping
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile leads,
      @RequestParam(required = false) @Nullable MultipartFile events,
      @RequestParam(defaultValue = "") String profile,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      HttpServletResponse response) {
    try {
      var uploads = ImportApi.uploads(leads, events);
      if (profile.isBlank()) {
        return "redirect:/imports/" + submissions.upload(uploads, user.actor()) + "/profile";
      }
      return "redirect:/imports/" + submissions.submit(uploads, profile, user.actor());
    } catch (RuleViolation e) {
      response.setStatus(422);
      model.addAttribute("wrong", reasons.withPlace(e));
      model.addAttribute("chosen", profile);
      return list(Long.MAX_VALUE, model);
    }
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    var view = views.find(id);
    if (view.state() == ImportState.DRAFT) {
      return "redirect:/imports/{id}/profile";
    }
    model.addAttribute("view", view);
    model.addAttribute("pace", views.pace(view));
    model.addAttribute("reasons", views.reasons(view).stream().map(this::group).toList());
    return "integration/show";
  }

  /** The part of the page that changes while the import runs. */
  @GetMapping("/{id}/progress")
  String progress(@PathVariable long id, Model model) {
    show(id, model);
    return "integration/show :: progress";
  }

  @GetMapping(path = "/{id}/rejected.csv", produces = "text/csv")
  void rejected(@PathVariable long id, HttpServletResponse response) throws IOException {
    views.find(id);
    response.setContentType("text/csv");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"import-" + id + "-rejected.csv\"");
    views.writeRejected(id, response.getOutputStream());
  }

  @PostMapping("/{id}/stop")
  String stop(@PathVariable long id, RedirectAttributes flash) {
    return said(flash, "integration.stopped", () -> imports.stop(id));
  }

  @PostMapping("/{id}/resume")
  String resume(@PathVariable long id, RedirectAttributes flash) {
    return said(flash, "integration.resumed", () -> imports.resume(id));
  }

  @GetMapping("/{id}/undo")
  String ask(@PathVariable long id, Model model) {
    model.addAttribute("view", views.find(id));
    return "integration/undo";
  }

  @PostMapping("/{id}/undo")
  String undo(
      @PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    return said(flash, "integration.undone", () -> imports.undo(id, user.actor()));
  }

  private String said(RedirectAttributes flash, String notice, Runnable deed) {
    try {
      deed.run();
      flash.addFlashAttribute("notice", notice);
    } catch (RuleViolation e) {
      flash.addFlashAttribute("wrong", reasons.withPlace(e));
    }
    return "redirect:/imports/{id}";
  }

  private Group group(RejectedLines.Group group) {
    var examples = group.examples().stream().map(this::problem).toList();
    return new Group(group.lines(), examples.get(0).reason(), examples);
  }

  /** Lines that were rejected for the same kind of reason, which the first one says. */
  record Group(long lines, String reason, List<Problem> examples) {}

  private Problem problem(RejectedLines.Rejected line) {
    var reason = reasons.of(line.code(), line.arguments(), line.reason());
    return new Problem(line.file(), line.line(), reason);
  }

  /** A rejected line, its reason in the reader's language. */
  record Problem(String file, long line, String reason) {}
}
