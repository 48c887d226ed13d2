package io.leadpact.web;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.report.AimFigures;
import io.leadpact.report.AimWords;
import io.leadpact.report.Aims;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts aims into lines of the ledger, in the reader's words. */
@Component
class AimLines {

  /** As many as there are months in the line of a promise; of an aim only the last is known. */
  private static final int MONTHS = 12;

  private final Aims aims;
  private final AimWords words;
  private final Wording wording;
  private final Show show;

  AimLines(Aims aims, AimWords words, Wording wording, Show show) {
    this.aims = aims;
    this.words = words;
    this.wording = wording;
    this.show = show;
  }

  /** Those of the version in force now; of a past month those that were agreed in it. */
  List<AimFigures> in(BusinessMonth month) {
    return month.over()
        ? aims.figures(month.month().atDay(1), month.month().atEndOfMonth()).stream()
            .filter(one -> last(one).target().isPresent())
            .toList()
        : aims.present();
  }

  Stream<PromiseLine> of(Owner owner, List<AimFigures> figures) {
    return figures.stream().filter(one -> one.aim().owner() == owner).map(this::line);
  }

  private static Standing last(AimFigures figures) {
    return figures.periods().get(figures.periods().size() - 1);
  }

  private PromiseLine line(AimFigures figures) {
    var aim = figures.aim();
    var one = last(figures);
    var target = one.owed().map(owed -> words.whole(aim, owed)).orElse(null);
    return new PromiseLine(
        figures.ref(),
        words.name(aim),
        sub(aim, one),
        target(aim, target),
        figure(aim, one.rounded()),
        off(aim, one),
        one.judgement(),
        Spark.of(months(one), target == null ? 0 : target.doubleValue()),
        "/compliance/aims/%s/%s".formatted(aim.key(), one.period().text()));
  }

  /** As of promises in time: what is owed, and a bound said only where less is better. */
  private String target(Aim aim, @Nullable BigDecimal target) {
    var figure = figure(aim, target);
    return words.sign(aim).equals("≥") ? figure : words.sign(aim) + "\u00a0" + figure;
  }

  /** Of a share in points, as of promises in time. */
  private String off(Aim aim, Standing one) {
    if (words.unit(aim).equals("PERCENT") && one.counts().isPresent() && one.groups().isEmpty()) {
      return show.difference(one.points().orElse(null));
    }
    return one.deviation().map(by -> show.difference(by) + "\u00a0%").orElse(show.number(null));
  }

  /** The leads behind the share or the plan behind the number, and how often it is judged. */
  private String sub(Aim aim, Standing one) {
    return Stream.of(counted(aim, one), words.every(aim))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String counted(Aim aim, Standing one) {
    if (one.judgement() == Judgement.NOT_MEASURABLE) {
      return wording.say("aims.no-data");
    }
    if (words.unit(aim).equals("COUNT")) {
      return one.target().map(whole -> said(aim, one, whole)).orElse("");
    }
    return one.counts()
        .map(share -> wording.say("compliance.of", share.part(), share.whole()))
        .orElse("");
  }

  private String said(Aim aim, Standing one, BigDecimal whole) {
    var soFar = words.whole(aim, one.owed().orElse(whole));
    return wording.plan(soFar, whole);
  }

  private String figure(Aim aim, @Nullable BigDecimal number) {
    return switch (words.unit(aim)) {
      case "PERCENT" -> show.percent(number);
      case "MONEY" -> show.money(number);
      default -> show.number(number);
    };
  }

  private static List<Optional<BigDecimal>> months(Standing one) {
    var months = new ArrayList<Optional<BigDecimal>>();
    for (int i = 1; i < MONTHS; i++) {
      months.add(Optional.empty());
    }
    months.add(one.measured());
    return months;
  }
}
