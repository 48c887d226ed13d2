package io.leadpact.web;

import io.leadpact.kernel.Party;
import io.leadpact.report.Standing;
import io.leadpact.report.measure.Judgement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page “Today” shows.
 *
 * @param mine the reader works leads: their own queue comes first
 * @param whose whose clocks are listed: me, team or all
 * @param headline the first sentence, by its key and what it takes in
 */
public record Today(
    YearMonth month,
    Headline headline,
    boolean mine,
    String whose,
    Side marketing,
    Side sales,
    List<OneLead.Line> next,
    List<OneLead.Line> late,
    int lateCount) {

  /** A sentence made of figures. */
  public record Headline(String key, List<Object> arguments) {}

  /** One party and how its promises stand, kept ones first. */
  public record Side(Party party, List<Promise> promises) {

    public long kept() {
      return promises.stream().filter(promise -> promise.look().equals("met")).count();
    }

    /** Those of which there is something to say. */
    public long judged() {
      return promises.stream().filter(promise -> !promise.look().equals("none")).count();
    }
  }

  /**
   * A promise this month.
   *
   * @param ref what it is called for short: A1, B2
   * @param share met in a hundred judged; null where none was
   * @param offBy how far that is from the target
   */
  public record Promise(
      String ref, Standing standing, @Nullable BigDecimal share, @Nullable BigDecimal offBy) {

    public String look() {
      return switch (standing.judgement()) {
        case MET -> "met";
        case AT_RISK -> "risk";
        case MISSED -> "missed";
        case NONE -> "none";
      };
    }

    int order() {
      return standing.judgement() == Judgement.NONE ? 9 : standing.judgement().ordinal();
    }
  }

  public boolean promised() {
    return !marketing.promises().isEmpty() || !sales.promises().isEmpty();
  }
}
