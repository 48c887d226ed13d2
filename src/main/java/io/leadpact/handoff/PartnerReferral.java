package io.leadpact.handoff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was passed on, and what became of it.
 *
 * @param seq the entry of the lead's journal that says so
 * @param commission as agreed on the day it was passed on
 * @param reports how many outcomes were reported; the last one counts
 * @param due what is due for the deal; null: nothing, since there is none
 * @param takenBackAt it is ours again since then; null: it is with the partner
 */
public record PartnerReferral(
    long id,
    long lead,
    @Nullable String leadName,
    @Nullable String company,
    int seq,
    String partner,
    String partnerName,
    Instant passedAt,
    String passedBy,
    @Nullable String note,
    PartnerCommission commission,
    int reports,
    @Nullable PartnerOutcome outcome,
    @Nullable BigDecimal dealValue,
    @Nullable LocalDate outcomeOn,
    @Nullable BigDecimal due,
    @Nullable Instant takenBackAt) {

  /** What to call the lead. */
  public String label() {
    return Stream.of(leadName, company).filter(Objects::nonNull).findFirst().orElse("#" + lead);
  }

  /** It is with the partner, or became a deal there. */
  boolean isTheirs() {
    return takenBackAt == null
        && outcome != PartnerOutcome.DECLINED
        && outcome != PartnerOutcome.NO_DEAL;
  }

  /**
   * An outcome as it was reported.
   *
   * @param nth from 1; a later one corrects those before it
   */
  public record Report(
      int nth,
      PartnerOutcome outcome,
      @Nullable BigDecimal dealValue,
      LocalDate outcomeOn,
      @Nullable String note,
      Instant reportedAt,
      String reportedBy) {}
}
