package io.leadpact.web;

import io.leadpact.agreement.ClauseAdding;
import io.leadpact.agreement.Draft;
import io.leadpact.agreement.DraftEditing;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.TermKind;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clause more: first what it is to be, plain words or a kind of term, then its form. */
@Controller
@RequestMapping("/agreement/draft/clause")
class NewClausePages {

  /** Not a kind of term: a clause that nothing is measured by. */
  private static final String PLAIN = "WORDS";

  private final Drafts drafts;
  private final DraftEditing editing;
  private final ClauseAdding adding;
  private final DeedFields fields;
  private final DraftUndo undo;
  private final Wording wording;

  NewClausePages(
      Drafts drafts,
      DraftEditing editing,
      ClauseAdding adding,
      DeedFields fields,
      DraftUndo undo,
      Wording wording) {
    this.drafts = drafts;
    this.editing = editing;
    this.adding = adding;
    this.fields = fields;
    this.undo = undo;
    this.wording = wording;
  }

  /**
   * @param section where it is to stand; none: where the kind mostly does
   * @param kind WORDS or one of the kinds of term; none: it is asked for
   */
  @GetMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String blank(
      @RequestParam(required = false) @Nullable Section section,
      @RequestParam(required = false) @Nullable String kind,
      Model model) {
    var draft = open();
    var term = TermKind.of(kind);
    if (term.isEmpty() && !PLAIN.equals(kind)) {
      model.addAttribute("places", Section.values());
      model.addAttribute("section", section);
      model.addAttribute("kinds", TermKind.values());
      return "web/clause-kind";
    }
    var place = Optional.ofNullable(section).orElseGet(() -> usual(term));
    var typed = new Typed(Map.of("tag", draft.tag(), "section", place.name()));
    return form(draft, term, typed, null, model);
  }

  private static Section usual(Optional<TermKind> kind) {
    return kind.map(one -> Section.of(one.usual())).orElse(Section.PURPOSE);
  }

  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String add(
      @RequestParam Section section,
      @RequestParam MultiValueMap<String, String> sent,
      HttpSession session,
      RedirectAttributes flash,
      Model model,
      HttpServletResponse response) {
    var typed = Typed.of(sent);
    var kind = TermKind.of(typed.get("kind"));
    var before = open();
    try {
      var key = added(section, kind, typed);
      undo.offer(before, open().tag(), "deed.added", session, flash);
      return "redirect:/agreement/draft/document#c-" + key;
    } catch (RuleViolation e) {
      boolean stale = e instanceof Conflict;
      response.setStatus(stale ? 409 : 422);
      var draft = open();
      return form(draft, kind, stale ? typed.with(draft.tag()) : typed, e, model);
    }
  }

  private String added(Section section, Optional<TermKind> kind, Typed typed) {
    if (kind.isPresent()) {
      var term = new ClauseAdding.NewClause(section, typed.words(), typed.plan());
      return adding.add(typed.tag(), kind.get(), term, typed.values());
    }
    var clauses = editing.add(typed.tag(), section, typed.words()).articles().clauses();
    return clauses.get(clauses.size() - 1).key();
  }

  private String form(
      Draft draft,
      Optional<TermKind> kind,
      Typed typed,
      @Nullable RuleViolation wrong,
      Model model) {
    var section = Section.valueOf(typed.get("section"));
    var values = new LinkedHashMap<String, String>();
    kind.ifPresent(one -> values.putAll(adding.values(draft, one, section)));
    values.replaceAll((path, value) -> typed.values().getOrDefault(path, value));
    var shown = fields.of(draft, values, wrong);
    model.addAttribute("typed", typed.fields());
    model.addAttribute("said", !typed.words().isEmpty() || typed.plan().isPresent());
    model.addAttribute("kind", kind.orElse(null));
    model.addAttribute("fields", shown);
    model.addAttribute("lacksGroups", lacksGroups(draft, kind));
    model.addAttribute("places", Section.values());
    model.addAttribute("tongues", Tongue.values());
    model.addAttribute("wrong", outside(shown, wrong));
    return "web/clause-new";
  }

  private @Nullable String outside(List<DeedField> shown, @Nullable RuleViolation wrong) {
    return wrong == null || shown.stream().anyMatch(field -> field.error() != null)
        ? null
        : wording.why(wrong);
  }

  private static boolean lacksGroups(Draft draft, Optional<TermKind> kind) {
    return kind.filter(TermKind.MIX::equals).isPresent()
        && draft.articles().structure().channelGroups().size() < 2;
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
