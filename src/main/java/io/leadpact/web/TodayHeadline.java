package io.leadpact.web;

import io.leadpact.agreement.PromiseWords;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.report.Obligation;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured.InTime;
import io.leadpact.report.measure.Measured.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says in at most two sentences how the month stands: how delivery compares with the plan, and the
 * promise that is furthest from being kept. What cannot be said yet is not pretended.
 */
@Component
class TodayHeadline {

  private static final int TENTHS = 10;

  private final Wording wording;
  private final PromiseWords terms;
  private final Show show;

  TodayHeadline(Wording wording, PromiseWords terms, Show show) {
    this.wording = wording;
    this.terms = terms;
    this.show = show;
  }

  /**
   * @param aimsWanting whether something that has no clock and no quota falls short
   */
  List<String> of(List<Obligation> all, boolean aimsWanting, boolean over) {
    if (all.isEmpty()) {
      return List.of(wording.say("web.today.nothing-promised"));
    }
    if (all.stream().allMatch(one -> one.judgement() == Judgement.NONE)) {
      return List.of(
          wording.say(over ? "web.today.nothing-judged.past" : "web.today.nothing-judged"));
    }
    var sentences = new ArrayList<String>();
    plan(all, over).ifPresent(sentences::add);
    rest(all, aimsWanting, over, !sentences.isEmpty()).ifPresent(sentences::add);
    return sentences;
  }

  /** The quota that is furthest behind, else the one that is furthest ahead. */
  private Optional<String> plan(List<Obligation> all, boolean over) {
    return all.stream()
        .filter(one -> one.measured() instanceof Volume && one.judgement() != Judgement.NONE)
        .max(Comparator.comparing(Obligation::gap))
        .map(one -> plan((Quota) one.term(), (Volume) one.measured(), over));
  }

  private String plan(Quota quota, Volume volume, boolean over) {
    long ahead = volume.delivered() - volume.planned();
    var way = ahead > 0 ? "ahead" : ahead < 0 ? "behind" : "even";
    return wording.say(
        (over ? "web.today.planned." : "web.today.plan.") + way,
        wording.leads(Math.abs(ahead), quota.stage()),
        quota.party().name());
  }

  private Optional<String> rest(
      List<Obligation> all, boolean aimsWanting, boolean over, boolean planned) {
    var timed = all.stream().filter(one -> one.measured() instanceof InTime).toList();
    var worst =
        timed.stream()
            .filter(one -> one.wanting() && ((InTime) one.measured()).tally().breached() > 0)
            .max(Comparator.comparing(Obligation::gap));
    if (worst.isPresent()) {
      return Optional.of(late(worst.get(), over));
    }
    if (timed.stream().allMatch(one -> one.judgement() == Judgement.NONE)) {
      return Optional.empty();
    }
    boolean behind = all.stream().anyMatch(Obligation::wanting);
    var key = aimsWanting ? "timed" : planned && behind ? "rest" : "all";
    return Optional.of(wording.say((over ? "web.today.was-kept." : "web.today.kept.") + key));
  }

  /** Such as “Three SQLs in ten wait longer than an hour for their first contact.” */
  private String late(Obligation worst, boolean over) {
    var tally = ((InTime) worst.measured()).tally();
    var promise = (TimedPromise) worst.term();
    if (tally.met() == 0) {
      return wording.say(
          over ? "web.today.was-late.none" : "web.today.late.none",
          show.promise(promise.key()),
          tally.breached());
    }
    var part = Part.of(tally.breached(), tally.judged());
    var prefix = over ? "web.today.was-late." : "web.today.late.";
    Object[] arguments = {
      part.some(),
      Wording.capital(wording.count(part.some())),
      wording.say("web.today.of", part.of()),
      terms.limit(promise.limit()),
      show.promise(promise.key())
    };
    var own = promise.name().isPresent() ? null : wording.find(prefix + promise.key(), arguments);
    return own != null ? own : wording.say(prefix + "other", arguments);
  }

  /**
   * A share as people say it: three in ten, one in forty; of few the very numbers.
   *
   * @param of at least as many as some
   */
  record Part(long some, long of) {

    static Part of(long part, long whole) {
      if (whole < TENTHS) {
        return new Part(part, whole);
      }
      long tenths = Math.round(TENTHS * part / (double) whole);
      return tenths == 0
          ? new Part(1, Math.round(whole / (double) part))
          : new Part(Math.min(tenths, TENTHS - 1), TENTHS);
    }
  }
}
