package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.lead.LeadId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One lead on its track: put on it, tailored, taken off. */
@Controller
@RequestMapping("/leads/{id:\\d+}/nurture")
class NurturePages {

  private final Nurture nurture;
  private final MailBox mails;

  NurturePages(Nurture nurture, MailBox mails) {
    this.nurture = nurture;
    this.mails = mails;
  }

  /** The steps of this lead, with what they say. */
  @GetMapping
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  String show(@PathVariable long id, Model model) {
    var view = nurture.of(new LeadId(id)).orElseThrow(() -> new NotFound("nurture", id));
    model.addAttribute("view", view);
    model.addAttribute("lead", id);
    model.addAttribute("mail", mails.open());
    return "handoff/nurture";
  }

  @PostMapping
  String put(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String track,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes flash) {
    Runnable deed = () -> nurture.put(new LeadId(id), track, who);
    return LoopDeed.done("/leads/" + id, flash, deed, "nurture.put");
  }

  @PostMapping("/stop")
  String stop(@PathVariable long id, RedirectAttributes flash) {
    Runnable deed = () -> nurture.stop(new LeadId(id));
    return LoopDeed.done("/leads/" + id, flash, deed, "nurture.stopped");
  }

  @PostMapping("/{step:\\d+}/skip")
  String skip(@PathVariable long id, @PathVariable int step, RedirectAttributes flash) {
    Runnable deed = () -> nurture.skip(new LeadId(id), step);
    return LoopDeed.done(here(id), flash, deed, "nurture.skipped");
  }

  @PostMapping("/{step:\\d+}/day")
  String postpone(
      @PathVariable long id,
      @PathVariable int step,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      RedirectAttributes flash) {
    Runnable deed =
        () ->
            nurture.postpone(
                new LeadId(id), step, Objects.requireNonNullElse(day, LocalDate.EPOCH));
    return LoopDeed.done(here(id), flash, deed, "nurture.postponed");
  }

  @PostMapping("/{step:\\d+}/text")
  String rewrite(
      @PathVariable long id,
      @PathVariable int step,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes flash) {
    Runnable deed = () -> nurture.rewrite(new LeadId(id), step, subject, text);
    return LoopDeed.done(here(id), flash, deed, "nurture.rewritten");
  }

  private static String here(long id) {
    return "/leads/%d/nurture".formatted(id);
  }
}
