package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the figure of a period against what a term owes in it. Exactly the target is enough. While
 * a period runs, whoever keeps to the target so far has met it, and whoever does not is at risk;
 * missed is what cannot be made good any more, or a period that is over.
 */
public final class Judging {

  /** From fewer leads nothing can be foreseen. */
  private static final int FORESEEN_FROM = 5;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What grows by adding up: part of a period owes part of it. */
  private static final Set<Measure> SUMS = EnumSet.of(Measure.REVENUE, Measure.DEALS);

  private final BusinessRun run;

  private Judging(BusinessRun run) {
    this.run = run;
  }

  public static Judging in(BusinessRun run) {
    return new Judging(run);
  }

  /** Nothing happened yet that could be judged. */
  public Standing nothing(BigDecimal target) {
    return Standing.nothing(run.stretch(), target);
  }

  public Standing notMeasurable(BigDecimal target, Set<Lack> lacking) {
    return Standing.notMeasurable(run.stretch(), target, lacking);
  }

  /**
   * So much is owed in the period, and each business day owes its part of it; both are rounded
   * half-up to whole ones. A term that came into force within the period owes nothing for the
   * business days before.
   *
   * @param missed business days of the period that began before the term was in force
   */
  public Standing output(long delivered, int amount, int missed) {
    double perDay = run.days().isEmpty() ? 0 : amount / (double) run.days().size();
    long whole = run.days().isEmpty() ? amount : Math.round(perDay * (run.days().size() - missed));
    long owed =
        run.over()
            ? whole
            : Math.min(whole, Math.round(perDay * Math.max(0, run.behind() - missed)));
    if (!run.begun()) {
      return nothing(BigDecimal.valueOf(whole));
    }
    var judgement = delivered >= owed ? Judgement.MET : late();
    var likely =
        run.foreseeable()
            ? Optional.of(Likely.ofCount(delivered, run.share(), whole))
            : Optional.<Likely>empty();
    return Standing.judged(
            run.stretch(), judgement, BigDecimal.valueOf(delivered), BigDecimal.valueOf(whole))
        .owing(BigDecimal.valueOf(owed))
        .ending(likely);
  }

  private Judgement late() {
    return run.over() ? Judgement.MISSED : Judgement.AT_RISK;
  }

  /**
   * A share of leads or entries.
   *
   * @param settled whether what is not part of it now never will be: it is missed once as many are
   *     expected by the end as at the rate so far, and the target is out of reach even if all of
   *     those were
   */
  public Standing ratio(Share share, Bound bound, Percent target, boolean settled) {
    if (share.whole() == 0) {
      return nothing(target.value());
    }
    var measured = share.percent().orElseThrow().value();
    var judgement =
        keeps(share, bound, target)
            ? Judgement.MET
            : settled && lost(share, bound, target) ? Judgement.MISSED : late();
    return Standing.judged(run.stretch(), judgement, measured, target.value())
        .counting(share)
        .ending(likely(share, bound, target));
  }

  private static boolean keeps(Share share, Bound bound, Percent target) {
    return bound.keeps(
        BigDecimal.valueOf(share.part()).multiply(HUNDRED),
        target.value().multiply(BigDecimal.valueOf(share.whole())));
  }

  private boolean lost(Share share, Bound bound, Percent target) {
    long all = expected(share);
    long best = bound == Bound.AT_LEAST ? all - (share.whole() - share.part()) : share.part();
    return !keeps(new Share(best, all), bound, target);
  }

  /** How many there will be at the end, at the same rate by business days. */
  private long expected(Share share) {
    return run.share() == 0
        ? share.whole()
        : Math.max(share.whole(), Math.round(share.whole() / run.share()));
  }

  private Optional<Likely> likely(Share share, Bound bound, Percent target) {
    if (!run.foreseeable() || share.whole() < FORESEEN_FROM) {
      return Optional.empty();
    }
    long all = expected(share);
    long rest = all - share.whole();
    long others = share.whole() - share.part();
    double owed = all * target.value().doubleValue() / 100;
    if (bound == Bound.AT_LEAST) {
      long needed = (long) Math.ceil(owed - 1e-9);
      return Optional.of(Likely.ofShare(share.part(), others, rest, needed));
    }
    long allowed = (long) Math.floor(owed + 1e-9);
    var outside = Likely.ofShare(others, share.part(), rest, all - allowed);
    return Optional.of(
        new Likely(
            all - outside.high(), all - outside.middle(), all - outside.low(), outside.missing()));
  }

  /**
   * Where a figure has to stand. Revenue and deals grow over the period and owe their part of the
   * target by business days; averages owe all of it at any time.
   */
  public Standing level(Level level, Sums sums) {
    var lacking = Lack.of(level.of());
    if (!lacking.isEmpty()) {
      return notMeasurable(level.target(), lacking);
    }
    var figure = sums.figure(level.of());
    if (figure.isEmpty() || !run.begun()) {
      return nothing(level.target());
    }
    boolean sum = SUMS.contains(level.of());
    var owed = sum ? partOf(level.target()) : level.target();
    var standing =
        Standing.judged(
                run.stretch(), judged(level, figure.get(), owed), figure.get(), level.target())
            .owing(owed);
    return level.of() == Measure.DEALS && level.bound() == Bound.AT_LEAST && run.foreseeable()
        ? standing.ending(Optional.of(deals(sums, level.target())))
        : standing;
  }

  private Judgement judged(Level level, BigDecimal figure, BigDecimal owed) {
    if (level.bound().keeps(figure, owed)) {
      return Judgement.MET;
    }
    boolean lost =
        level.bound() == Bound.AT_MOST
            && SUMS.contains(level.of())
            && figure.compareTo(level.target()) > 0;
    return lost ? Judgement.MISSED : late();
  }

  private BigDecimal partOf(BigDecimal target) {
    return run.over()
        ? target
        : target.multiply(BigDecimal.valueOf(run.share())).setScale(2, RoundingMode.HALF_UP);
  }

  private Likely deals(Sums sums, BigDecimal target) {
    long needed = target.setScale(0, RoundingMode.CEILING).longValueExact();
    return Likely.ofCount(sums.whole().longValueExact(), run.share(), needed);
  }

  /**
   * By how much a figure changed, in hundredths of what it was in the same period of the year
   * before, half-up to one decimal; of a running period against the same part of that one by
   * business days. The deviation is that of the figure from what it should be by now.
   *
   * @param before of the year before, or of the part of it
   */
  public Standing growth(Growth growth, Sums sums, Sums before) {
    var target = growth.hundredths();
    var lacking = Lack.of(growth.of());
    if (!lacking.isEmpty()) {
      return notMeasurable(target, lacking);
    }
    var now = sums.figure(growth.of());
    if (now.isEmpty() || !run.begun()) {
      return nothing(target);
    }
    var was = before.figure(growth.of()).filter(figure -> figure.signum() > 0);
    return was.isEmpty()
        ? notMeasurable(target, EnumSet.of(Lack.YEAR_BEFORE))
        : grown(growth, now.get(), was.get());
  }

  private Standing grown(Growth growth, BigDecimal now, BigDecimal was) {
    var change = now.subtract(was).multiply(HUNDRED).divide(was, 1, RoundingMode.HALF_UP);
    var should = was.multiply(HUNDRED.add(growth.hundredths()));
    boolean kept = growth.bound().keeps(now.multiply(HUNDRED), should);
    return Standing.judged(
            run.stretch(), kept ? Judgement.MET : late(), change, growth.hundredths())
        .off(Standing.deviation(now.multiply(HUNDRED), should));
  }
}
