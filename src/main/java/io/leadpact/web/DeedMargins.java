package io.leadpact.web;

import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.report.Figures;
import io.leadpact.report.TermStanding;
import io.leadpact.report.TermStandings;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says beside each clause how its term stands in the period that runs. */
@Component
class DeedMargins {

  private static final double FULL = 100;

  private final TermStandings standings;
  private final Wording wording;
  private final Show show;

  DeedMargins(TermStandings standings, Wording wording, Show show) {
    this.standings = standings;
    this.wording = wording;
    this.show = show;
  }

  /** By the key of the term. */
  Map<String, DeedMargin> present() {
    var margins = new HashMap<String, DeedMargin>();
    standings.present().forEach(one -> margins.put(one.term().key(), margin(one)));
    return margins;
  }

  private DeedMargin margin(TermStanding one) {
    var standing = one.standing();
    var unit = Figures.unit(one.term());
    return new DeedMargin(
        one.ref(),
        one.term().owner(),
        standing.measured().map(is -> measured(one.term(), unit, is, standing)).orElse(null),
        Look.of(standing.judgement()),
        share(unit, standing).orElse(null),
        tick(unit, standing).orElse(null),
        sub(one.term(), unit, standing),
        href(one));
  }

  private String measured(Term term, Measure.Unit unit, BigDecimal is, Standing standing) {
    if (unit == Measure.Unit.COUNT) {
      var owed = standing.owed().map(this::whole).orElse(show.number(null));
      return wording.say("deed.margin.of", whole(is), owed);
    }
    return term instanceof Growth ? show.difference(is) + "\u00a0%" : value(unit, is);
  }

  private String whole(BigDecimal number) {
    return show.number(number.setScale(0, RoundingMode.HALF_UP));
  }

  private String value(Measure.Unit unit, BigDecimal value) {
    return switch (unit) {
      case COUNT -> whole(value);
      case PERCENT -> show.percent(value);
      case MONEY -> show.money(value.setScale(0, RoundingMode.HALF_UP));
      case TIMES -> show.number(value.setScale(1, RoundingMode.HALF_UP));
    };
  }

  /** A share fills its own hundred, everything else the whole that the period owes. */
  private static Optional<String> share(Measure.Unit unit, Standing standing) {
    return standing
        .measured()
        .filter(is -> is.signum() >= 0)
        .flatMap(is -> part(unit, is, standing.target()));
  }

  private static Optional<String> tick(Measure.Unit unit, Standing standing) {
    return standing
        .owed()
        .flatMap(owed -> part(unit, owed, standing.target()))
        .map(at -> Spark.text(Math.min(98.8, Double.parseDouble(at) - 0.5)));
  }

  private static Optional<String> part(
      Measure.Unit unit, BigDecimal value, Optional<BigDecimal> whole) {
    double of = unit == Measure.Unit.PERCENT ? FULL : whole.map(BigDecimal::doubleValue).orElse(0d);
    return of <= 0
        ? Optional.empty()
        : Optional.of(Spark.text(Math.max(0.5, Math.min(FULL, FULL * value.doubleValue() / of))));
  }

  private String sub(Term term, Measure.Unit unit, Standing standing) {
    var parts = new ArrayList<String>();
    if (standing.judgement() == Judgement.NOT_MEASURABLE) {
      var lacking =
          standing.lacking().stream()
              .sorted()
              .map(lack -> wording.say("deed.margin.lack." + lack))
              .collect(Collectors.joining(", "));
      parts.add(wording.say("deed.margin.lacking", lacking));
    } else if (standing.judgement() == Judgement.NONE) {
      parts.add(wording.say("deed.margin.none"));
    }
    standing
        .counts()
        .filter(counts -> counts.whole() > 0)
        .ifPresent(
            counts ->
                parts.add(
                    wording.say(
                        "deed.margin.of",
                        show.number(counts.part()),
                        show.number(counts.whole()))));
    if (unit == Measure.Unit.COUNT) {
      standing
          .target()
          .ifPresent(
              whole ->
                  parts.add(
                      wording.say(
                          "deed.margin.by",
                          whole(whole),
                          show.shortDate(standing.period().last()))));
    }
    chance(standing).ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private Optional<String> chance(Standing standing) {
    return standing
        .likely()
        .filter(end -> standing.judgement() != Judgement.MISSED)
        .map(
            end ->
                wording.say(
                    "web.today.chance",
                    show.percent(
                        BigDecimal.valueOf(
                            Math.max(1, Math.min(99, Math.round(FULL * end.missing())))))));
  }

  private static String period(TermStanding one) {
    return one.standing().period().text();
  }

  private static String href(TermStanding one) {
    if (one.term() instanceof TimedPromise promise) {
      return "/compliance/%s/%s".formatted(promise.key(), period(one));
    }
    if (one.term() instanceof Quota) {
      return "/funnel?from=%1$s&to=%1$s".formatted(period(one));
    }
    return "/compliance/aims/%s/%s".formatted(one.term().key(), period(one));
  }
}
