package io.leadpact.web;

import io.leadpact.handoff.Taking;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The queue: what is due next, and the lead that it is about. */
@Controller
class QueuePages {

  private final QueueReading reading;
  private final LeadChoices choices;
  private final Reader reader;
  private final Taking taking;

  QueuePages(QueueReading reading, LeadChoices choices, Reader reader, Taking taking) {
    this.reading = reading;
    this.choices = choices;
    this.reader = reader;
    this.taking = taking;
  }

  @GetMapping("/queue")
  ModelAndView queue(
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable Long lead,
      @RequestParam(required = false) @Nullable String cursor,
      @AuthenticationPrincipal SignedIn user) {
    return page(reading.read(of, lead, cursor, user), "");
  }

  /** The queue with a form that was refused. */
  ModelAndView page(Work work, String typed) {
    var user = reader.signedIn().orElseThrow();
    return page(reading.read(work.of(), work.lead(), null, user), typed);
  }

  private ModelAndView page(QueueView queue, String typed) {
    var page = new ModelAndView("web/queue", Map.of("queue", queue));
    var open = queue.open();
    if (open == null) {
      return page;
    }
    page.addObject("one", open);
    page.addObject("choices", choices.of(open.lead().state()));
    page.addObject("work", new Work(open.id(), true, queue.of(), queue.then()));
    return LeadForms.beside(page, LeadForms.empty(open.lead(), open.lastSeq()), typed);
  }

  /**
   * @param lead null: the next of the reader's team
   */
  @PostMapping("/queue/take")
  ModelAndView take(
      @RequestParam(required = false) @Nullable Long lead,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    try {
      var taken =
          lead == null ? taking.next(user) : Optional.of(taking.take(new LeadId(lead), user));
      taken.ifPresentOrElse(
          one -> {
            flash.addFlashAttribute("notice", "queue.took");
            flash.addFlashAttribute(
                "undo", new Work(one.lead().value(), true, "me", null).undo(one.seq()));
          },
          () -> flash.addFlashAttribute("notice", "queue.none-to-take"));
      return to(
          new QueueAddress("me", null).text(taken.map(one -> one.lead().value()).orElse(null)));
    } catch (RuleViolation faster) {
      flash.addFlashAttribute("notice", "problem." + faster.code());
      flash.addFlashAttribute("noticeArgs", faster.arguments().toArray());
      return to("/queue");
    }
  }

  private static ModelAndView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
