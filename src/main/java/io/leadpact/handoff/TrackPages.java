package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Letters;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tracks: what they are, whether they help, and their steps. */
@Controller
@RequestMapping("/tracks")
class TrackPages {

  private static final String DONE = "redirect:/tracks";
  private static final int TROUBLES = 50;

  private final TrackBook tracks;
  private final TrackResults results;
  private final MailBox mails;
  private final TaskChoices choices;

  TrackPages(TrackBook tracks, TrackResults results, MailBox mails, TaskChoices choices) {
    this.tracks = tracks;
    this.results = results;
    this.mails = mails;
    this.choices = choices;
  }

  @ModelAttribute("stages")
  List<String> stages() {
    return Track.STAGES;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  String list(Model model) {
    var all = tracks.all();
    var known = results.all();
    var byTrack = new LinkedHashMap<String, TrackResults.Result>();
    all.forEach(
        track -> byTrack.put(track.key(), known.getOrDefault(track.key(), TrackResults.none())));
    model.addAttribute("tracks", all);
    model.addAttribute("results", byTrack);
    model.addAttribute("mail", mails.open());
    model.addAttribute("troubles", mails.troubled(TROUBLES));
    return "handoff/tracks";
  }

  @GetMapping("/new")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  String ask(@AuthenticationPrincipal SignedIn who, Model model) {
    var language =
        Reason.LANGUAGES.contains(Objects.requireNonNullElse(who.language(), ""))
            ? Objects.requireNonNull(who.language())
            : "en";
    var steps = tracks.starter("AWARENESS", language);
    var form =
        new TrackForm(
            null,
            null,
            "AWARENESS",
            language,
            null,
            false,
            false,
            new ArrayList<>(steps.stream().map(TrackForm.StepForm::of).toList()));
    return edit(form, false, model);
  }

  @GetMapping("/{key:[A-Z][A-Z0-9_]*}")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  String show(@PathVariable String key, Model model) {
    var track = tracks.find(key).orElseThrow(() -> new NotFound("track", key));
    return edit(TrackForm.of(track), true, model);
  }

  private String edit(TrackForm form, boolean known, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("known", known);
    model.addAttribute("to", choices.all());
    model.addAttribute("languages2", languages());
    model.addAttribute("mail", mails.open());
    var result = results.all().get(Objects.requireNonNullElse(form.key(), ""));
    model.addAttribute("standing", result == null ? 0 : result.standing());
    return "handoff/track";
  }

  private static Map<String, String> languages() {
    var names = new LinkedHashMap<String, String>();
    Reason.LANGUAGES.forEach(
        tag -> {
          var locale = Locale.forLanguageTag(tag);
          var name = locale.getDisplayLanguage(locale);
          names.put(tag, Letters.capital(name, locale));
        });
    return names;
  }

  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  String add(
      TrackForm form,
      @RequestParam(defaultValue = "save") String act,
      @AuthenticationPrincipal SignedIn who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!act.equals("save")) {
      return edit(form.rearranged(act), false, model);
    }
    Runnable deed = () -> tracks.add(form.track(), who);
    return saved(deed, model, response, flash) ? DONE : edit(form, false, model);
  }

  @PostMapping("/{key:[A-Z][A-Z0-9_]*}")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  String change(
      @PathVariable String key,
      TrackForm form,
      @RequestParam(defaultValue = "save") String act,
      @AuthenticationPrincipal SignedIn who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!act.equals("save")) {
      return edit(form.rearranged(act), true, model);
    }
    Runnable deed =
        () -> {
          var steps = form.read();
          tracks.change(
              key,
              track ->
                  track
                      .called(
                          form.name(),
                          Objects.requireNonNullElse(form.stage(), track.stage()),
                          Objects.requireNonNullElse(form.language(), track.language()),
                          Boolean.TRUE.equals(form.retired()))
                      .with(steps),
              form.seen(),
              Boolean.TRUE.equals(form.over()),
              who);
        };
    return saved(deed, model, response, flash) ? DONE : edit(form, true, model);
  }

  private static boolean saved(
      Runnable deed, Model model, HttpServletResponse response, RedirectAttributes flash) {
    try {
      deed.run();
      flash.addFlashAttribute("notice", "track.saved");
      return true;
    } catch (RuleViolation refusal) {
      response.setStatus(422);
      model.addAttribute("refusal", refusal);
      model.addAttribute(
          "wrongStep", refusal instanceof TrackForm.StepRefused step ? step.step() : -1);
      return false;
    }
  }
}
