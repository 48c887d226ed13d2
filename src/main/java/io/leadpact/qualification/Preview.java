package io.leadpact.qualification;

import io.leadpact.qualification.Replay.Judged;
import java.util.List;
import java.util.function.Predicate;

/**
 * What other rules would do, by the leads of the last 90 days.
 *
 * @param mqls how many of them became MQLs in fact
 * @param byRules how many do by the rules
 * @param more those that are no MQLs in fact and are by the rules
 * @param fewer those that are MQLs in fact and are not by the rules
 * @param atOnce how many become MQLs as soon as the rules hold, where the agreement says by rule
 * @param all how many leads came in; {@code looked} of them were looked at
 */
public record Preview(
    long mqls, long byRules, Side more, Side fewer, long atOnce, long looked, long all) {

  private static final int SHOWN = 50;

  /** Leads that go one way, with what became of them; the newest are listed. */
  public record Side(Outcomes outcomes, List<Line> leads) {}

  /** One of them. */
  public record Line(long id, String name, int score, String verdict, boolean won) {}

  static Preview of(Replay replay) {
    var more = some(replay, one -> one.qualifies() && !one.lead().mql());
    var fewer = some(replay, one -> !one.qualifies() && one.lead().mql());
    return new Preview(
        replay.judged().stream().filter(one -> one.lead().mql()).count(),
        replay.judged().stream().filter(Judged::qualifies).count(),
        side(more),
        side(fewer),
        more.stream().filter(one -> one.lead().mayBecome()).count(),
        replay.judged().size(),
        replay.all());
  }

  private static List<Judged> some(Replay replay, Predicate<Judged> which) {
    return replay.judged().stream().filter(which).toList();
  }

  private static Side side(List<Judged> some) {
    return new Side(
        Outcomes.of(some.stream().map(Judged::lead).toList()),
        some.stream().limit(SHOWN).map(Preview::line).toList());
  }

  static Line line(Judged one) {
    var lead = one.lead();
    return new Line(lead.id(), lead.name(), one.score().total(), lead.verdict().name(), lead.won());
  }

  public boolean cut() {
    return all > looked;
  }
}
