package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.DraftEditing;
import io.leadpact.agreement.Drafts;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of a whole draft: clauses come, go and move; how the two work together is settled. */
@Controller
@RequestMapping("/agreement/draft")
class DraftChangePages {

  private static final String DOCUMENT = "redirect:/agreement/draft/document";

  private final Drafts drafts;
  private final DraftEditing editing;
  private final DeedFields fields;
  private final Wording wording;
  private final DraftUndo undo;

  DraftChangePages(
      Drafts drafts, DraftEditing editing, DeedFields fields, Wording wording, DraftUndo undo) {
    this.drafts = drafts;
    this.editing = editing;
    this.fields = fields;
    this.wording = wording;
    this.undo = undo;
  }

  @PostMapping("/clauses/{key}/move")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String move(@PathVariable String key, @RequestParam String tag, @RequestParam boolean up) {
    editing.move(tag, key, up);
    return DOCUMENT + "#c-" + key;
  }

  @PostMapping("/clauses/{key}/remove")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String remove(
      @PathVariable String key,
      @RequestParam String tag,
      HttpSession session,
      RedirectAttributes flash) {
    var before = open();
    var after = editing.remove(tag, key);
    undo.offer(before, after.tag(), "deed.removed", session, flash);
    return DOCUMENT;
  }

  /** Puts back what was changed last, as long as nobody changed anything since. */
  @PostMapping("/undo")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String undo(HttpSession session) {
    undo.take(session);
    return DOCUMENT;
  }

  @GetMapping("/structure")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String structure(Model model) {
    var draft = open();
    return structure(draft.tag(), editing.structure(draft), null, model);
  }

  @PostMapping("/structure")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String settle(
      @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
    var typed = Typed.of(sent);
    var tag = typed.tag();
    try {
      editing.settle(tag, typed.values());
      return DOCUMENT;
    } catch (RuleViolation e) {
      response.setStatus(e instanceof Conflict ? 409 : 422);
      var values = new LinkedHashMap<>(editing.structure(open()));
      values.putAll(typed.values());
      return structure(e instanceof Conflict ? open().tag() : tag, values, e, model);
    }
  }

  private String structure(
      String tag, Map<String, String> values, @Nullable RuleViolation wrong, Model model) {
    var shown = fields.of(open(), values, wrong);
    model.addAttribute("tag", tag);
    model.addAttribute("fields", shown);
    if (wrong != null && shown.stream().allMatch(field -> field.error() == null)) {
      model.addAttribute("wrong", wording.why(wrong));
    }
    return "web/structure";
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
