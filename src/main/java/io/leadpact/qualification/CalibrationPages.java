package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Scoring;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the rules proved, and what another least score would have done. */
@Controller
@RequestMapping("/calibration")
@PreAuthorize("hasAuthority('SEE_LEADS')")
class CalibrationPages {

  private static final int SHOWN = 200;

  private final Scorings scorings;
  private final Hindsight hindsight;
  private final ScoreWords words;
  private final ScoringChannels channels;

  CalibrationPages(
      Scorings scorings, Hindsight hindsight, ScoreWords words, ScoringChannels channels) {
    this.scorings = scorings;
    this.hindsight = hindsight;
    this.words = words;
    this.channels = channels;
  }

  /** What is asked for. */
  record Asked(
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable Integer threshold) {}

  @GetMapping
  public String show(Asked asked, Model model) {
    var current = scorings.current();
    model.addAttribute("version", current.orElse(null));
    if (current.isEmpty()) {
      return "qualification/calibration";
    }
    var address = address(asked);
    var scoring = current.get().scoring();
    int threshold = threshold(address, scoring);
    var calibration = Calibration.of(hindsight.replay(scoring, address), words, threshold);
    model.addAttribute("address", address);
    model.addAttribute("threshold", threshold);
    model.addAttribute("asks", scoring.threshold().orElse(null));
    model.addAttribute("calibration", calibration);
    model.addAttribute("chart", ThresholdChart.of(calibration.steps(), threshold));
    model.addAttribute("channels", channels.all());
    return "qualification/calibration";
  }

  /** The leads behind a figure. */
  @GetMapping("/leads")
  public String leads(Asked asked, @RequestParam String show, Model model) {
    var address = address(asked);
    var scoring = scorings.current().map(ScoringVersion::scoring).orElse(Scoring.NONE);
    var found =
        hindsight.replay(scoring, address).judged().stream()
            .filter(Calibration.choice(show, threshold(address, scoring)))
            .toList();
    model.addAttribute("address", address);
    model.addAttribute("title", title(show, scoring));
    model.addAttribute("count", found.size());
    model.addAttribute("leads", shown(found));
    return "qualification/calibration-leads";
  }

  private static List<Preview.Line> shown(List<Replay.Judged> found) {
    return found.stream().limit(SHOWN).map(Preview::line).toList();
  }

  private String title(String key, Scoring scoring) {
    var parts = key.split("-", -1);
    if (parts[0].equals("rule") || parts[0].equals("condition")) {
      return Calibration.of(new Replay(scoring, List.of(), 0), words, 0).lines().stream()
          .filter(line -> key.equals(line.key()) || key.startsWith(line.key() + "-"))
          .map(Calibration.Line::words)
          .findFirst()
          .orElse("");
    }
    return words.say(
        "calibration."
            + switch (parts[0]) {
              case "missed" -> "missed";
              case "wins" -> "missed-wins";
              default -> "passed";
            });
  }

  private CalibrationAddress address(Asked asked) {
    return CalibrationAddress.of(
        asked.from(), asked.to(), asked.channel(), asked.threshold(), hindsight.month());
  }

  static int threshold(CalibrationAddress address, Scoring scoring) {
    var tried = address.threshold();
    return tried != null ? tried : scoring.threshold().map(most -> Math.min(100, most)).orElse(0);
  }
}
