package io.leadpact.qualification;

import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.ScoringText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scoring and scores for programs. */
@RestController
@RequestMapping("/api/v1")
class ScoringApi {

  private final Scorings scorings;
  private final Rescorings rescorings;
  private final Hindsight hindsight;
  private final LeadScores scores;
  private final Leads leads;

  ScoringApi(
      Scorings scorings,
      Rescorings rescorings,
      Hindsight hindsight,
      LeadScores scores,
      Leads leads) {
    this.scorings = scorings;
    this.rescorings = rescorings;
    this.hindsight = hindsight;
    this.scores = scores;
    this.leads = leads;
  }

  /** How far looking at all leads once more is. */
  record Progress(String state, long leads, long done) {}

  /**
   * The rules that were set last.
   *
   * @param version 0 where nobody set any
   */
  record Answer(
      int version,
      @Nullable Instant madeAt,
      @Nullable String madeBy,
      String why,
      Map<String, Object> scoring,
      @Nullable Progress rescoring) {}

  @GetMapping("/scoring")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public ResponseEntity<Answer> show() {
    return answer(scorings.newest());
  }

  /**
   * Puts other rules in force; {@code why} may stand beside them.
   *
   * @param body the fields of {@code scoring} as GET answers with them, or those inside it
   */
  @PutMapping("/scoring")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public ResponseEntity<Answer> replace(
      @RequestBody Map<String, @Nullable Object> body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var why = Objects.toString(body.get("why"), "");
    return answer(Optional.of(scorings.replace(scoring(body), why, IfMatch.tag(ifMatch))));
  }

  /** What these rules would have done with the leads of the last 90 days. */
  @PostMapping("/scoring/preview")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  public Preview preview(@RequestBody Map<String, @Nullable Object> body) {
    return hindsight.preview(scoring(body));
  }

  /**
   * The score of a lead and why; without rules, or before it was looked at, {@code score} is null.
   */
  record OfLead(@Nullable LeadScore score, java.util.List<LeadScore.Move> history) {}

  @GetMapping("/leads/{id}/score")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public OfLead score(@PathVariable long id) {
    var lead = leads.view(new LeadId(id)).id();
    return new OfLead(scores.find(lead).orElse(null), scores.history(lead.value()));
  }

  private static Scoring scoring(Map<String, @Nullable Object> body) {
    var inside = body.get("scoring");
    if (inside != null) {
      return ScoringText.read(inside);
    }
    if (!body.containsKey("rules") && !body.containsKey("groups")) {
      throw new RuleViolation("promise.missing", "Missing: rules", "rules", "rules");
    }
    return ScoringText.read(body);
  }

  private ResponseEntity<Answer> answer(Optional<ScoringVersion> version) {
    var scoring = version.map(ScoringVersion::scoring).orElse(Scoring.NONE);
    return ResponseEntity.ok()
        .eTag(version.map(ScoringVersion::tag).orElse("0"))
        .body(
            new Answer(
                version.map(ScoringVersion::number).orElse(0),
                version.map(ScoringVersion::madeAt).orElse(null),
                version.map(ScoringVersion::madeBy).orElse(null),
                version.map(ScoringVersion::why).orElse(""),
                new LinkedHashMap<>(ScoringText.write(scoring)),
                rescorings
                    .newest()
                    .map(run -> new Progress(run.state(), run.leads(), run.done()))
                    .orElse(null)));
  }
}
