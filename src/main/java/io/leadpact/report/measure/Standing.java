package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a term stands in a period, whatever kind of term it is. Shares, changes and parts of a mix
 * are in hundredths, money is in the company's currency, counts are whole.
 *
 * @param measured empty where nothing was
 * @param target what the whole period owes; empty where the term was not agreed then
 * @param owed what it owes so far: of a count or a sum its part by business days, else the target
 * @param deviation of the measured from what is owed so far, in hundredths of the latter, half-up
 *     to one decimal; empty where nothing is owed
 * @param counts the leads, clocks or entries behind a share
 * @param groups the parts of a mix
 * @param likely where it will probably end; empty once the period is over, and before it can be
 *     foreseen
 * @param lacking what is missing where it cannot be measured
 */
public record Standing(
    Stretch period,
    Judgement judgement,
    Optional<BigDecimal> measured,
    Optional<BigDecimal> target,
    Optional<BigDecimal> owed,
    Optional<BigDecimal> deviation,
    Optional<Share> counts,
    List<Group> groups,
    Optional<Likely> likely,
    Set<Lack> lacking) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The share of a group of channels.
   *
   * @param name empty for leads that belong to no group
   * @param part what was agreed; empty for those of no group
   * @param kept within the tolerance; those of no group keep and miss nothing
   */
  public record Group(String name, Share share, Optional<Percent> part, boolean kept) {

    /** How far it is off, in hundredths, either way; 0 for those of no group. */
    public BigDecimal off() {
      return part.flatMap(
              agreed -> share.percent().map(is -> is.value().subtract(agreed.value()).abs()))
          .orElse(BigDecimal.ZERO);
    }
  }

  /** It was not agreed then. */
  public static Standing notAgreed(Stretch period) {
    return of(period, Judgement.NONE, Optional.empty(), Optional.empty());
  }

  /** Nothing happened that could be judged. */
  static Standing nothing(Stretch period, BigDecimal target) {
    return of(period, Judgement.NONE, Optional.empty(), Optional.of(target));
  }

  static Standing notMeasurable(Stretch period, BigDecimal target, Set<Lack> lacking) {
    return new Standing(
        period,
        Judgement.NOT_MEASURABLE,
        Optional.empty(),
        Optional.of(target),
        Optional.of(target),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Set.copyOf(lacking));
  }

  static Standing judged(
      Stretch period, Judgement judgement, BigDecimal measured, BigDecimal target) {
    return of(period, judgement, Optional.of(measured), Optional.of(target));
  }

  /** Of clocks that were to be met in time. */
  public static Standing inTime(Stretch period, Tally tally, Percent target, Judgement judgement) {
    var measured = tally.share().map(Percent::value);
    return of(period, judgement, measured, Optional.of(target.value()))
        .counting(new Share(tally.met(), tally.judged()));
  }

  /** Of leads that were to be delivered. */
  public static Standing volume(Stretch period, Measured.Volume volume, Judgement judgement) {
    return of(
            period,
            judgement,
            Optional.of(BigDecimal.valueOf(volume.delivered())),
            Optional.of(BigDecimal.valueOf(volume.perMonth())))
        .owing(BigDecimal.valueOf(volume.planned()));
  }

  private static Standing of(
      Stretch period,
      Judgement judgement,
      Optional<BigDecimal> measured,
      Optional<BigDecimal> target) {
    var deviation = measured.flatMap(is -> target.flatMap(owed -> deviation(is, owed)));
    return new Standing(
        period,
        judgement,
        measured,
        target,
        target,
        deviation,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Set.of());
  }

  /** In hundredths of what is owed; empty where that is nothing. */
  static Optional<BigDecimal> deviation(BigDecimal measured, BigDecimal owed) {
    return owed.signum() == 0
        ? Optional.empty()
        : Optional.of(
            measured.subtract(owed).multiply(HUNDRED).divide(owed.abs(), 1, RoundingMode.HALF_UP));
  }

  /** Owed so far is less than in the whole period. */
  Standing owing(BigDecimal soFar) {
    return with(
        Optional.of(soFar), measured.flatMap(is -> deviation(is, soFar)), counts, groups, likely);
  }

  /** Of a share: how far it is from what is owed, in points, half-up to one decimal. */
  public Optional<BigDecimal> points() {
    return rounded(measured).flatMap(is -> rounded(owed).map(is::subtract));
  }

  private static Optional<BigDecimal> rounded(Optional<BigDecimal> number) {
    return number.map(is -> is.setScale(1, RoundingMode.HALF_UP));
  }

  Standing off(Optional<BigDecimal> by) {
    return with(owed, by, counts, groups, likely);
  }

  Standing counting(Share share) {
    return with(owed, deviation, Optional.of(share), groups, likely);
  }

  Standing of(List<Group> parts) {
    return with(owed, deviation, counts, List.copyOf(parts), likely);
  }

  /** Where it will probably end. */
  public Standing ending(Optional<Likely> end) {
    return with(owed, deviation, counts, groups, end);
  }

  private Standing with(
      Optional<BigDecimal> soFar,
      Optional<BigDecimal> by,
      Optional<Share> share,
      List<Group> parts,
      Optional<Likely> end) {
    return new Standing(period, judgement, measured, target, soFar, by, share, parts, end, lacking);
  }

  /** Half-up to one decimal, as it is shown where there is little room. */
  public @Nullable BigDecimal rounded() {
    return measured
        .map(is -> is.setScale(Math.min(is.scale(), 1), RoundingMode.HALF_UP))
        .orElse(null);
  }

  /** Whether anything can be said of it. */
  public boolean judged() {
    return judgement != Judgement.NONE && judgement != Judgement.NOT_MEASURABLE;
  }

  /** Those that fall short of what they owe so far. */
  public boolean wanting() {
    return judgement == Judgement.AT_RISK || judgement == Judgement.MISSED;
  }

  /** Missed by more than a tenth. */
  public boolean far() {
    return judgement == Judgement.MISSED
        && deviation.filter(by -> by.abs().compareTo(BigDecimal.TEN) > 0).isPresent();
  }
}
