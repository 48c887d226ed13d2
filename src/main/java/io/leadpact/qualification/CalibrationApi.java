package io.leadpact.qualification;

import io.leadpact.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the rules proved, for programs. */
@RestController
class CalibrationApi {

  private final Scorings scorings;
  private final Hindsight hindsight;
  private final ScoreWords words;

  CalibrationApi(Scorings scorings, Hindsight hindsight, ScoreWords words) {
    this.scorings = scorings;
    this.hindsight = hindsight;
    this.words = words;
  }

  /**
   * @param threshold the least score that is tried; without: the one that the rules ask for
   */
  @GetMapping("/api/v1/calibration")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public Calibration show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable Integer threshold) {
    var scoring =
        scorings
            .current()
            .map(ScoringVersion::scoring)
            .orElseThrow(() -> new NotFound("scoring", "in force"));
    var address = CalibrationAddress.of(from, to, channel, threshold, hindsight.month());
    var replay = hindsight.replay(scoring, address);
    return Calibration.of(replay, words, CalibrationPages.threshold(address, scoring));
  }
}
