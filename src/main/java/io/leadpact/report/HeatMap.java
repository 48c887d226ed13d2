package io.leadpact.report;

import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Verdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Promises of both sides by months.
 *
 * @param joint what both owe together
 * @param references what terms are called for short: A1, B2
 * @param newVersions the numbers of the versions that came into force in a month
 * @param verdict what the newest month that has anything to judge says
 */
public record HeatMap(
    ComplianceAddress address,
    List<Side> sides,
    List<AimRow> joint,
    Map<String, String> references,
    Map<YearMonth, Integer> newVersions,
    Optional<YearMonth> newest,
    Verdict verdict) {

  /** What one party promised: how much, and how fast. */
  public record Side(
      Party party, List<QuotaFigures> quotas, List<PromiseFigures> promises, List<AimRow> aims) {

    boolean empty() {
      return quotas.isEmpty() && promises.isEmpty() && aims.isEmpty();
    }

    private Stream<Verdict.Row> rows(YearMonth upTo) {
      return Stream.concat(
          quotas.stream()
              .map(
                  one ->
                      new Verdict.Row(
                          one.quota().key(),
                          party,
                          one.months().stream()
                              .filter(month -> !month.month().isAfter(upTo))
                              .map(month -> month.owed() ? month.judgement() : Judgement.NONE)
                              .toList())),
          promises.stream()
              .map(
                  one ->
                      new Verdict.Row(
                          one.promise().key(),
                          party,
                          one.months().stream()
                              .filter(month -> !month.month().isAfter(upTo))
                              .map(PromiseFigures.Month::judgement)
                              .toList())));
    }
  }

  /** What is counted of both. */
  record Counted(List<QuotaFigures> quotas, List<PromiseFigures> promises, List<AimRow> aims) {

    private List<AimRow> owedBy(Owner owner) {
      return aims.stream().filter(row -> row.aim().owner() == owner).toList();
    }

    private Side of(Party party, ComplianceAddress address) {
      return new Side(
          party,
          quotas.stream()
              .filter(one -> one.quota().party() == party && address.shows(party))
              .toList(),
          promises.stream()
              .filter(one -> one.promise().party() == party && address.shows(party))
              .toList(),
          address.shows(party) ? owedBy(Owner.of(party)) : List.of());
    }
  }

  /** One cell. */
  public record Spot(TimedPromise promise, PromiseFigures.Month figure) {

    public String key() {
      return promise.key();
    }

    public @Nullable String ownName() {
      return promise.name().orElse(null);
    }

    public YearMonth month() {
      return figure.month();
    }

    private boolean is(String key, YearMonth month) {
      return promise.key().equals(key) && figure.month().equals(month);
    }

    /** Points below the target; nothing is a long way above it. */
    private BigDecimal gap() {
      return figure
          .tally()
          .share()
          .flatMap(share -> figure.target().map(target -> gap(share, target)))
          .orElse(BigDecimal.valueOf(-100));
    }

    private static BigDecimal gap(Percent share, Percent target) {
      return target.value().subtract(share.value());
    }
  }

  static HeatMap of(
      ComplianceAddress address, Counted counted, PromiseHistory history, ZoneId zone) {
    var sides =
        Stream.of(Party.values())
            .map(party -> counted.of(party, address))
            .filter(side -> !side.empty())
            .toList();
    var newest = newest(address, sides);
    var upTo = newest.orElse(address.period().last());
    return new HeatMap(
        address,
        sides,
        counted.owedBy(Owner.JOINT),
        references(history),
        newVersions(history, zone),
        newest,
        verdict(sides, upTo));
  }

  /** What terms are called for short by the newest version that has them. */
  private static Map<String, String> references(PromiseHistory history) {
    var references = new HashMap<String, String>();
    for (var version : history.latestFirst()) {
      Stream.concat(
              version.promises().stream().map(TimedPromise::key),
              version.quotas().stream().map(Quota::key))
          .forEach(key -> references.putIfAbsent(key, version.reference(key).orElse("")));
    }
    return references;
  }

  /** Whether the term is a quota; its name follows from the stage. */
  public Optional<Quota> quota(String key) {
    return sides.stream()
        .flatMap(side -> side.quotas().stream())
        .map(QuotaFigures::quota)
        .filter(quota -> quota.key().equals(key))
        .findFirst();
  }

  /** The newest month in which a clock is judged. */
  private static Optional<YearMonth> newest(ComplianceAddress address, List<Side> sides) {
    return spots(sides)
        .filter(spot -> spot.figure().judgement() != Judgement.NONE)
        .map(spot -> spot.figure().month())
        .filter(month -> !month.isAfter(address.period().last()))
        .max(Comparator.naturalOrder());
  }

  private static Verdict verdict(List<Side> sides, YearMonth upTo) {
    return Verdict.of(sides.stream().flatMap(side -> side.rows(upTo)).toList());
  }

  private static Map<YearMonth, Integer> newVersions(PromiseHistory history, ZoneId zone) {
    var months = new TreeMap<YearMonth, Integer>();
    for (PromiseSet version : history.latestFirst()) {
      version
          .since()
          .ifPresent(since -> months.putIfAbsent(Months.at(since, zone), version.version()));
    }
    return months;
  }

  private static Stream<Spot> spots(List<Side> sides) {
    return sides.stream()
        .flatMap(side -> side.promises().stream())
        .flatMap(one -> one.months().stream().map(month -> new Spot(one.promise(), month)));
  }

  Optional<Spot> find(String promise, YearMonth month) {
    return spots(sides).filter(spot -> spot.is(promise, month)).findFirst();
  }

  /**
   * The promise that is furthest from its target in the newest month, where it falls short of it.
   */
  public Optional<Spot> wanting() {
    return worst().filter(spot -> spot.gap().signum() > 0);
  }

  /** The promise that was missed by most in the newest month; what one wants explained first. */
  Optional<Spot> worst() {
    return spots(sides)
        .filter(spot -> newest.filter(spot.figure().month()::equals).isPresent())
        .filter(spot -> spot.figure().tally().started() > 0)
        .max(Comparator.comparing(Spot::gap));
  }

  public int count() {
    return joint.size()
        + sides.stream()
            .mapToInt(side -> side.promises().size() + side.quotas().size() + side.aims().size())
            .sum();
  }
}
