package io.leadpact.qualification;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.scoring.Join;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.ScoringRows;
import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.qualification.scoring.Sign;
import io.leadpact.qualification.scoring.StarterScoring;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules by which leads are scored, on a form that shows what would change before it does. */
@Controller
@RequestMapping("/scoring")
class ScoringPages {

  private static final String PAGE = "qualification/scoring";
  private static final int VERSIONS = 10;

  private final Scorings scorings;
  private final Rescorings rescorings;
  private final Hindsight hindsight;
  private final AgreedPipeline pipeline;
  private final ScoreWords words;

  ScoringPages(
      Scorings scorings,
      Rescorings rescorings,
      Hindsight hindsight,
      AgreedPipeline pipeline,
      ScoreWords words) {
    this.scorings = scorings;
    this.rescorings = rescorings;
    this.hindsight = hindsight;
    this.pipeline = pipeline;
    this.words = words;
  }

  @ModelAttribute("starters")
  StarterScoring[] starters() {
    return StarterScoring.values();
  }

  @ModelAttribute("joins")
  Join[] joins() {
    return Join.values();
  }

  @ModelAttribute("signsOfRules")
  List<Sign> signsOfRules() {
    return Arrays.stream(Sign.values()).filter(s -> s.side() != Sign.Side.RESULT).toList();
  }

  @ModelAttribute("signs")
  Sign[] signs() {
    return Sign.values();
  }

  /**
   * @param begin a starter to begin with, or {@code none}: with an empty form
   */
  @GetMapping
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public String show(@RequestParam(required = false) @Nullable String begin, Model model) {
    var newest = scorings.newest();
    var starter =
        Arrays.stream(StarterScoring.values()).filter(one -> one.name().equals(begin)).findFirst();
    model.addAttribute("begun", starter.isPresent() || begin != null);
    var scoring =
        starter
            .map(StarterScoring::scoring)
            .or(() -> newest.map(ScoringVersion::scoring))
            .orElse(Scoring.NONE);
    return page(newest, tag(newest), ScoringForm.of(scoring), "", model);
  }

  private static String tag(Optional<ScoringVersion> newest) {
    return newest.map(ScoringVersion::tag).orElse("0");
  }

  /**
   * @param deed saves, previews, or changes the rows of the form: {@code add:rules}, {@code
   *     remove:groups[0].conditions:1}
   */
  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public String take(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "do", defaultValue = "save") String deed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var form = ScoringForm.sent(sent);
    var tag = first(sent, "tag");
    var why = first(sent, "why");
    model.addAttribute("begun", true);
    if (!deed.equals("save") && !deed.equals("preview")) {
      ScoringRows.changed(form.document(), deed, sign(sent, deed));
      return page(scorings.newest(), tag, form, why, model);
    }
    try {
      var scoring = ScoringText.read(form.document());
      if (deed.equals("preview")) {
        model.addAttribute("preview", hindsight.preview(scoring));
        return page(scorings.newest(), tag, form, why, model);
      }
      var saved = scorings.replace(scoring, why, tag);
      flash.addFlashAttribute("notice", "scoring.saved");
      flash.addFlashAttribute("undo", "/scoring/undo?version=" + saved.number());
      return "redirect:/scoring";
    } catch (RuleViolation e) {
      boolean stale = e instanceof Conflict;
      response.setStatus(stale ? 409 : 422);
      var newest = scorings.newest();
      return page(
          newest, stale ? tag(newest) : tag, form.refused(e.field(), words.why(e)), why, model);
    }
  }

  @PostMapping("/undo")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public String undo(@RequestParam int version, RedirectAttributes flash) {
    scorings.undo(version);
    flash.addFlashAttribute("notice", "shell.undone");
    return "redirect:/scoring";
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return Objects.toString(sent.getFirst(name), "");
  }

  /** What a new row looks at: chosen beside the button that adds it. */
  private static Sign sign(MultiValueMap<String, String> sent, String deed) {
    var chosen = first(sent, "sign." + deed.replaceFirst("^add:", ""));
    return Arrays.stream(Sign.values())
        .filter(sign -> sign.name().equals(chosen))
        .findFirst()
        .orElse(Sign.SCORE);
  }

  private String page(
      Optional<ScoringVersion> newest, String tag, ScoringForm form, String why, Model model) {
    model.addAttribute("version", newest.orElse(null));
    model.addAttribute("nothing", newest.map(one -> one.scoring().empty()).orElse(true));
    model.addAttribute("who", pipeline.now().structure().qualified());
    model.addAttribute("rescoring", rescorings.newest().orElse(null));
    model.addAttribute("versions", scorings.latest(VERSIONS));
    model.addAttribute("tag", tag);
    model.addAttribute("form", form);
    model.addAttribute("why", why);
    return PAGE;
  }
}
