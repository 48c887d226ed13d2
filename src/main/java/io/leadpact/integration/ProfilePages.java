package io.leadpact.integration;

import io.leadpact.identity.SignedIn;
import io.leadpact.integration.mapping.LeadField;
import io.leadpact.integration.mapping.Meaning;
import io.leadpact.integration.mapping.ProfileDraft;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying what uploaded files mean: columns to fields, values to events, with a preview. */
@Controller
@RequestMapping("/imports/{id}/profile")
class ProfilePages {

  private static final List<String> CONSTANTS =
      List.of("channel", "campaign", "region", "segment", "industry");

  private final Drafts drafts;
  private final FileLook look;
  private final ProfileDesk desk;
  private final Vocabularies vocabularies;
  private final Reasons reasons;

  ProfilePages(
      Drafts drafts, FileLook look, ProfileDesk desk, Vocabularies vocabularies, Reasons reasons) {
    this.drafts = drafts;
    this.look = look;
    this.desk = desk;
    this.vocabularies = vocabularies;
    this.reasons = reasons;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    var draft = drafts.of(id);
    model.addAttribute("id", id);
    model.addAttribute("draft", draft);
    var leads = desk.has(id, FileKind.LEADS);
    var events = desk.has(id, FileKind.EVENTS);
    model.addAttribute("leadColumns", leads ? look.columns(id, FileKind.LEADS) : List.of());
    model.addAttribute("eventColumns", events ? look.columns(id, FileKind.EVENTS) : List.of());
    model.addAttribute("leadFields", leadFields());
    model.addAttribute("eventFields", List.of("lead", "at", "actor", "externalId"));
    model.addAttribute("constants", CONSTANTS);
    model.addAttribute("zones", new TreeSet<>(java.time.ZoneId.getAvailableZoneIds()));
    var words = vocabularies.now();
    model.addAttribute("stages", stages(words.stages()));
    model.addAttribute(
        "meanings", Meaning.all(new TreeSet<>(words.stages()), new TreeSet<>(words.teams())));
    model.addAttribute("combinations", combinations(id, draft, events));
    preview(id, draft, model);
    return "integration/profile";
  }

  private static List<String> leadFields() {
    var fields = new ArrayList<>(List.of("createdAt"));
    Arrays.stream(LeadField.values())
        .filter(field -> field != LeadField.SOURCE)
        .map(LeadField::key)
        .forEach(fields::add);
    return fields;
  }

  private static List<String> stages(java.util.Set<String> known) {
    var stages = new TreeSet<>(known);
    stages.remove("LEAD");
    stages.addAll(List.of("WON", "LOST", "REJECTED"));
    return List.copyOf(stages);
  }

  private List<FileLook.Combination> combinations(long id, ProfileDraft draft, boolean events) {
    return events && !draft.by().isEmpty()
        ? look.values(id, FileKind.EVENTS, draft.by())
        : List.of();
  }

  private void preview(long id, ProfileDraft draft, Model model) {
    try {
      model.addAttribute("preview", desk.preview(id, draft));
    } catch (RuleViolation e) {
      model.addAttribute("unfinished", reasons.withPlace(e));
    }
  }

  /** Keeps what was chosen, and shows it, saves it, or begins to import by it. */
  @PostMapping
  String keep(
      @PathVariable long id,
      @RequestParam Map<String, String> chosen,
      @RequestParam(defaultValue = "look") String action,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    chosen.remove("action");
    chosen.remove("_csrf");
    var draft = drafts.keep(id, chosen);
    try {
      if (action.equals("run")) {
        desk.run(id, draft, user.actor());
        return "redirect:/imports/{id}";
      }
      if (action.equals("save")) {
        desk.save(id, draft, user.actor());
        flash.addFlashAttribute("notice", "integration.profile.saved");
      }
    } catch (RuleViolation e) {
      flash.addFlashAttribute("wrong", reasons.withPlace(e));
    }
    return "redirect:/imports/{id}/profile";
  }
}
