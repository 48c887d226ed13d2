package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be done about leads: one's own list, and adding to it. */
@Controller
class TaskPages {

  private static final String LIST = "/tasks";

  private final Tasks tasks;
  private final MailRetry retry;
  private final LoopNews news;

  TaskPages(Tasks tasks, MailRetry retry, LoopNews news) {
    this.tasks = tasks;
    this.retry = retry;
    this.news = news;
  }

  @GetMapping(LIST)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  String list(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("mine", tasks.of(who));
    model.addAttribute("anybodys", tasks.ofAnybody());
    model.addAttribute("now", news.now());
    return "handoff/tasks";
  }

  @PostMapping("/leads/{id:\\d+}/tasks")
  String add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes flash) {
    var team = to.startsWith("team:") ? to.substring("team:".length()) : null;
    var person = to.startsWith("user:") ? to : null;
    Runnable deed = () -> tasks.add(new LeadId(id), person, team, words, day, who);
    return LoopDeed.done("/leads/" + id, flash, deed, "task.added");
  }

  @PostMapping("/tasks/{task:\\d+}/done")
  String done(
      @PathVariable long task,
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes flash) {
    var it = tasks.done(task, who);
    flash.addFlashAttribute("notice", "task.is-done");
    flash.addFlashAttribute(
        "undo", "/tasks/%d/undone?from=%s".formatted(task, from.equals("list") ? from : ""));
    return "redirect:" + (from.equals("list") ? LIST : "/leads/" + it.lead());
  }

  @PostMapping("/tasks/{task:\\d+}/undone")
  String undone(
      @PathVariable long task,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes flash) {
    var it = tasks.undo(task);
    flash.addFlashAttribute("notice", "shell.undone");
    return "redirect:" + (from.equals("list") ? LIST : "/leads/" + it.lead());
  }

  @PostMapping("/mails/{mail:\\d+}/again")
  String again(@PathVariable long mail, RedirectAttributes flash) {
    retry.again(mail);
    flash.addFlashAttribute("notice", "mail.again.done");
    return "redirect:/tracks";
  }
}
