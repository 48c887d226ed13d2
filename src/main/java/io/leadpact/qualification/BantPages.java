package io.leadpact.qualification;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the desk and reps do about the criteria of a lead, and about a request on the desk. */
@Controller
@RequestMapping("/leads/{id:\\d+}")
class BantPages {

  private static final String MARK = "c.";
  private static final String SEEN = "seen.";

  private final BantReplies replies;
  private final PipelineMoves moves;
  private final Leads leads;

  BantPages(BantReplies replies, PipelineMoves moves, Leads leads) {
    this.replies = replies;
    this.moves = moves;
    this.leads = leads;
  }

  /** The two panels on a page of their own: where a refusal is said, and what bookmarks name. */
  @GetMapping("/triage")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("lead", leads.view(new LeadId(id)));
    return "qualification/triage";
  }

  /** Blank: taken back. A need of which they said that there is none comes as {@code none}. */
  @PostMapping("/bant")
  String save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) @Nullable String back,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var values = marked(sent, MARK);
    return take(
        id,
        back,
        () -> {
          replies.save(new LeadId(id), values, marked(sent, SEEN));
          flash.addFlashAttribute("notice", "bant.saved");
          return 0;
        },
        model,
        response,
        flash);
  }

  @PostMapping("/bant/qualified")
  String qualify(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable Integer seen,
      @RequestParam(required = false) @Nullable String back,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(id, back, () -> moves.qualify(new LeadId(id), note, seen), model, response, flash);
  }

  @PostMapping("/triage")
  String triage(
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable Integer seen,
      @RequestParam(required = false) @Nullable String back,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var lead = new LeadId(id);
    Supplier<Integer> deed =
        () -> act.equals("received") ? moves.received(lead, seen) : moves.queue(lead, note, seen);
    return take(id, back, deed, model, response, flash);
  }

  private String take(
      long id,
      @Nullable String back,
      Supplier<Integer> deed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var seq = deed.get();
      if (seq > 0) {
        flash.addFlashAttribute("notice", "web.done.STAGE_REACHED");
        flash.addFlashAttribute("undo", "/leads/%d/entries/%d/undo".formatted(id, seq));
      }
      return "redirect:" + Back.to(back, "/leads/" + id);
    } catch (RuleViolation refusal) {
      response.setStatus(
          refusal instanceof Conflict
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("back", back);
      return show(id, model);
    }
  }

  private static Map<String, String> marked(MultiValueMap<String, String> sent, String mark) {
    var values = new HashMap<String, String>();
    sent.forEach(
        (name, said) -> {
          if (name.startsWith(mark)) {
            values.put(name.substring(mark.length()), said.get(said.size() - 1));
          }
        });
    return values;
  }
}
