package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.DraftEditing;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of a whole draft: clauses come, go and move; how the two work together is settled. */
@Controller
@RequestMapping("/agreement/draft")
class DraftChangePages {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final String DOCUMENT = "redirect:/agreement/draft/document";
  private static final String BEFORE = "deed.before";
  private static final String AFTER = "deed.after";

  private final Drafts drafts;
  private final DraftEditing editing;
  private final DeedFields fields;
  private final Wording wording;
  private final JsonMapper json;

  DraftChangePages(
      Drafts drafts, DraftEditing editing, DeedFields fields, Wording wording, JsonMapper json) {
    this.drafts = drafts;
    this.editing = editing;
    this.fields = fields;
    this.wording = wording;
    this.json = json;
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
    var before = json.writeValueAsString(ArticlesText.write(open().articles()));
    var after = editing.remove(tag, key);
    session.setAttribute(BEFORE, before);
    session.setAttribute(AFTER, after.tag());
    flash.addFlashAttribute("notice", "deed.removed");
    flash.addFlashAttribute("undo", "/agreement/draft/undo");
    return DOCUMENT;
  }

  /** Puts back what was taken away last, as long as nobody changed anything since. */
  @PostMapping("/undo")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String undo(HttpSession session) {
    if (session.getAttribute(BEFORE) instanceof String before
        && session.getAttribute(AFTER) instanceof String after) {
      drafts.change(after, json.readValue(before, BODY));
      session.removeAttribute(BEFORE);
      session.removeAttribute(AFTER);
    }
    return DOCUMENT;
  }

  @GetMapping("/clause")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String blank(@RequestParam Map<String, String> typed, Model model) {
    var shown = new LinkedHashMap<>(typed);
    shown.put("tag", open().tag());
    return added(shown, null, model);
  }

  @PostMapping("/clause")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String add(
      @RequestParam Section section,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      editing.add(typed.getOrDefault("tag", ""), section, ClauseFormPages.words(typed));
      return DOCUMENT;
    } catch (RuleViolation e) {
      response.setStatus(e instanceof Conflict ? 409 : 422);
      return added(typed, e, model);
    }
  }

  private String added(Map<String, String> typed, @Nullable RuleViolation wrong, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("places", Section.values());
    model.addAttribute("tongues", Tongue.values());
    model.addAttribute("wrong", wrong == null ? null : wording.why(wrong));
    return "web/clause-new";
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
      @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
    var tag = typed.getOrDefault("tag", "");
    try {
      editing.settle(tag, ClauseFormPages.values(typed));
      return DOCUMENT;
    } catch (RuleViolation e) {
      response.setStatus(e instanceof Conflict ? 409 : 422);
      var values = new LinkedHashMap<>(editing.structure(open()));
      values.putAll(ClauseFormPages.values(typed));
      return structure(e instanceof Conflict ? open().tag() : tag, values, e, model);
    }
  }

  private String structure(
      String tag, Map<String, String> values, @Nullable RuleViolation wrong, Model model) {
    var shown = fields.of(values, wrong);
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
