package io.leadpact.handoff;

import io.leadpact.lead.journal.LeadState;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reader may choose from where a reason is asked. */
@Component
public class ReasonChoices {

  private final ReasonBook reasons;
  private final ReasonWords words;
  private final ReasonCheck check;
  private final TrackWords tracks;

  ReasonChoices(ReasonBook reasons, ReasonWords words, ReasonCheck check, TrackWords tracks) {
    this.tracks = tracks;
    this.reasons = reasons;
    this.words = words;
    this.check = check;
  }

  /**
   * Words by key.
   *
   * @param criteria empty where none is asked
   * @param nextQuarter the day that is meant where none is said
   */
  public record Choices(
      Map<String, String> rejecting,
      Map<String, String> returning,
      Map<String, String> losing,
      Map<String, String> waiting,
      Map<String, String> criteria,
      LocalDate nextQuarter) {}

  /** For a lead that stands so. */
  @Transactional(readOnly = true)
  public Choices of(LeadState lead) {
    return new Choices(
        offered(ReasonUse.REJECTING),
        offered(ReasonUse.RETURNING),
        offered(ReasonUse.LOSING),
        offered(ReasonUse.WAITING),
        check.asksCriterion(lead) ? words.criteria() : Map.of(),
        check.nextQuarter());
  }

  /** For many leads at once. */
  @Transactional(readOnly = true)
  public Map<String, String> offered(ReasonUse use) {
    return words.of(reasons.offeredFor(use));
  }

  /** On which tracks a lead may be given back. */
  @Transactional(readOnly = true)
  public Map<String, String> tracks() {
    return tracks.offered();
  }
}
