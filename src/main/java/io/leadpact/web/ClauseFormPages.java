package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.DraftEditing;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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

/** One clause of the draft on a form: its words in each language, and the numbers of its term. */
@Controller
@RequestMapping("/agreement/draft/clauses/{key}")
class ClauseFormPages {

  private final Drafts drafts;
  private final DraftEditing editing;
  private final DeedFields fields;
  private final Wording wording;

  ClauseFormPages(Drafts drafts, DraftEditing editing, DeedFields fields, Wording wording) {
    this.drafts = drafts;
    this.editing = editing;
    this.fields = fields;
    this.wording = wording;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String edit(@PathVariable String key, Model model) {
    var draft = open();
    var clause = clause(draft, key);
    return form(draft, clause, typed(draft, clause), null, model);
  }

  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String save(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var typed = Typed.of(sent);
    try {
      editing.say(typed.tag(), key, typed.words(), typed.plan(), typed.values());
      return "redirect:/agreement/draft/document#c-" + key;
    } catch (RuleViolation e) {
      var draft = open();
      response.setStatus(e instanceof Conflict ? 409 : 422);
      var shown = e instanceof Conflict ? typed.with(draft.tag()) : typed;
      return form(draft, clause(draft, key), shown.fields(), e, model);
    }
  }

  private Map<String, String> typed(Draft draft, Clause clause) {
    var typed = new HashMap<String, String>();
    clause.words().forEach((tongue, text) -> typed.put(Typed.WORDS + tongue.tag(), text));
    clause.plan().ifPresent(plan -> typed.put("plan", plan));
    typed.put("tag", draft.tag());
    return typed;
  }

  private String form(
      Draft draft,
      Clause clause,
      Map<String, String> typed,
      @Nullable RuleViolation wrong,
      Model model) {
    var values = new LinkedHashMap<>(editing.values(draft, clause.key()));
    values.replaceAll((path, value) -> typed.getOrDefault(Typed.VALUES + path, value));
    var shown = fields.of(draft, values, wrong);
    model.addAttribute("clause", clause);
    model.addAttribute("typed", typed);
    model.addAttribute("standard", editing.standard(draft, clause.key()));
    model.addAttribute("fields", shown);
    model.addAttribute("tongues", Tongue.values());
    if (wrong != null && shown.stream().allMatch(field -> field.error() == null)) {
      model.addAttribute("wrong", wording.why(wrong));
    }
    return "web/clause";
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }

  private static Clause clause(Draft draft, String key) {
    return draft.articles().clause(key).orElseThrow(() -> new NotFound("clause", key));
  }
}
