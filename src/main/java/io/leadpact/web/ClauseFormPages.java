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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One clause of the draft on a form: its words in each language, and the numbers of its term. */
@Controller
@RequestMapping("/agreement/draft/clauses/{key}")
class ClauseFormPages {

  static final String VALUES = "v.";
  static final String WORDS = "words.";

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
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      editing.say(
          typed.getOrDefault("tag", ""),
          key,
          words(typed),
          Optional.of(typed.getOrDefault("plan", "").strip()).filter(plan -> !plan.isEmpty()),
          values(typed));
      return "redirect:/agreement/draft/document#c-" + key;
    } catch (RuleViolation e) {
      var draft = open();
      response.setStatus(e instanceof Conflict ? 409 : 422);
      var shown = new HashMap<>(typed);
      shown.put("tag", e instanceof Conflict ? draft.tag() : typed.getOrDefault("tag", ""));
      return form(draft, clause(draft, key), shown, e, model);
    }
  }

  static Map<Tongue, String> words(Map<String, String> typed) {
    var words = new EnumMap<Tongue, String>(Tongue.class);
    for (var tongue : Tongue.values()) {
      var text = typed.getOrDefault(WORDS + tongue.tag(), "").strip().replace("\r\n", "\n");
      if (!text.isEmpty()) {
        words.put(tongue, text);
      }
    }
    return words;
  }

  static Map<String, String> values(Map<String, String> typed) {
    var values = new HashMap<String, String>();
    typed.forEach(
        (name, value) -> {
          if (name.startsWith(VALUES)) {
            values.put(name.substring(VALUES.length()), value);
          }
        });
    return values;
  }

  private Map<String, String> typed(Draft draft, Clause clause) {
    var typed = new HashMap<String, String>();
    clause.words().forEach((tongue, text) -> typed.put(WORDS + tongue.tag(), text));
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
    values.replaceAll((path, value) -> typed.getOrDefault(VALUES + path, value));
    var shown = fields.of(values, wrong);
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
