package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.StructureEditing;
import io.leadpact.agreement.deed.StructureRows;
import io.leadpact.agreement.deed.StructureRows.Table;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the two work together, on a form whose rows come and go before anything is settled. */
@Controller
@RequestMapping("/agreement/draft/structure")
class StructurePages {

  private static final String DOCUMENT = "redirect:/agreement/draft/document";
  private static final Pattern DEED =
      Pattern.compile(
          "(add|remove|up|down):(STAGES|CHANNEL_GROUPS|LEVELS|MEETINGS)(?::(\\d{1,3}))?");

  private final Drafts drafts;
  private final StructureEditing editing;
  private final DeedFields fields;
  private final Wording wording;

  StructurePages(Drafts drafts, StructureEditing editing, DeedFields fields, Wording wording) {
    this.drafts = drafts;
    this.editing = editing;
    this.fields = fields;
    this.wording = wording;
  }

  /**
   * A list with its rows.
   *
   * @param wrong what is wrong with the list as a whole; null: nothing
   */
  public record Rows(Table table, List<Row> rows, @Nullable String wrong) {}

  /**
   * @param was what the row is known by in the draft; empty: it is new
   */
  public record Row(List<DeedField> fields, String was) {}

  @GetMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String read(Model model) {
    var draft = open();
    return form(draft, draft.tag(), editing.values(draft), null, model);
  }

  /**
   * @param deed settles it all, or changes the rows of the form: {@code add:LEVELS}, {@code
   *     remove:LEVELS:2}
   */
  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String settle(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = "save") String deed,
      Model model,
      HttpServletResponse response) {
    var typed = Typed.of(sent);
    var draft = open();
    var values = filled(draft, typed);
    try {
      if (!deed.equals("save")) {
        return form(draft, typed.tag(), changed(values, deed), null, model);
      }
      editing.settle(typed.tag(), values);
      return DOCUMENT;
    } catch (RuleViolation e) {
      boolean stale = e instanceof Conflict;
      response.setStatus(stale ? 409 : 422);
      return form(draft, stale ? open().tag() : typed.tag(), values, e, model);
    }
  }

  /** Single values that were not sent stay as they are; rows that were not sent are gone. */
  private Map<String, String> filled(Draft draft, Typed typed) {
    var values = new LinkedHashMap<>(editing.values(draft));
    values.keySet().removeIf(path -> path.contains("["));
    values.putAll(typed.values());
    return values;
  }

  private Map<String, String> changed(Map<String, String> values, String deed) {
    var match = DEED.matcher(deed);
    if (!match.matches()) {
      return values;
    }
    var table = Table.valueOf(match.group(2));
    int row = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    return switch (match.group(1)) {
      case "add" -> StructureRows.plus(values, table);
      case "remove" -> editing.without(values, table, row);
      case "up" -> StructureRows.moved(values, table, row, true);
      default -> StructureRows.moved(values, table, row, false);
    };
  }

  private String form(
      Draft draft,
      String tag,
      Map<String, String> values,
      @Nullable RuleViolation wrong,
      Model model) {
    var single = new LinkedHashMap<>(values);
    single.keySet().removeIf(path -> path.contains("["));
    var shown = fields.of(draft, single, wrong);
    var tables = new ArrayList<Rows>();
    for (var table : Table.values()) {
      tables.add(rows(draft, table, values, wrong));
    }
    model.addAttribute("tag", tag);
    model.addAttribute("fields", shown);
    model.addAttribute("tables", tables);
    if (wrong != null && !isSaid(shown, tables)) {
      model.addAttribute("wrong", wording.why(wrong));
    }
    return "web/structure";
  }

  private Rows rows(
      Draft draft, Table table, Map<String, String> values, @Nullable RuleViolation wrong) {
    var all = table.rows(values);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < all.size(); i++) {
      var row = new LinkedHashMap<String, String>();
      var place = "%s[%d].".formatted(table.path(), i);
      all.get(i).forEach((name, value) -> row.put(place + name, value));
      rows.add(new Row(fields.of(draft, row, wrong), all.get(i).getOrDefault("was", "")));
    }
    boolean whole = wrong != null && DeedFields.place(wrong).equals(table.path());
    return new Rows(table, rows, whole && wrong != null ? wording.why(wrong) : null);
  }

  private static boolean isSaid(List<DeedField> shown, List<Rows> tables) {
    return shown.stream().anyMatch(field -> field.error() != null)
        || tables.stream().anyMatch(rows -> rows.wrong() != null)
        || tables.stream()
            .flatMap(rows -> rows.rows().stream())
            .flatMap(row -> row.fields().stream())
            .anyMatch(field -> field.error() != null);
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
