package io.leadpact.report;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of compliance say, and those that lead on from it. The usual period is not
 * said.
 */
public record ComplianceAddress(Period period, boolean usual, @Nullable Party side, Filter filter) {

  private static final int MONTHS = 12;
  private static final int LONGEST_PERIOD = 120;

  /** The parameters of a heat map as they came. */
  public record Filter(
      @Nullable String from,
      @Nullable String to,
      @Nullable String side,
      @Nullable String team,
      @Nullable String channel) {

    public Filter {
      from = said(from);
      to = said(to);
      side = said(side);
      team = said(team);
      channel = said(channel);
    }

    Filter withoutPeriod() {
      return new Filter(null, null, side, team, channel);
    }

    private static @Nullable String said(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }
  }

  /** The twelve months up to the present one, unless others are asked for. */
  static ComplianceAddress of(Filter filter, YearMonth now) {
    var period = lastTwelve(filter.from(), filter.to(), now);
    boolean usual = period.equals(lastTwelve(null, null, now));
    return new ComplianceAddress(
        period, usual, party(filter.side()), usual ? filter.withoutPeriod() : filter);
  }

  static Period lastTwelve(@Nullable String from, @Nullable String to, YearMonth now) {
    var last = Period.parse(null, to, now).last();
    var first = last.minusMonths(MONTHS - 1L).toString();
    return Period.parse(from == null || from.isBlank() ? first : from, last.toString(), last);
  }

  private static @Nullable Party party(@Nullable String side) {
    if (side == null) {
      return null;
    }
    return Arrays.stream(Party.values())
        .filter(party -> party.name().equals(side))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("report.side", "No such side: " + side, "side"));
  }

  static YearMonth month(String text) {
    return Period.readMonth(text).orElseThrow(() -> new NotFound("month", text));
  }

  Slice slice() {
    return Slice.of(filter.team(), filter.channel());
  }

  boolean shows(Party party) {
    return side == null || party == side;
  }

  public String page() {
    return at("/compliance").text();
  }

  public String csv() {
    return Address.of("/compliance.csv")
        .with("from", period.first())
        .with("to", period.last())
        .with("side", filter.side())
        .with("team", filter.team())
        .with("channel", filter.channel())
        .text();
  }

  /** How long the answers to a promise took, over the whole period. */
  public String response(String promise) {
    return speed(new SpeedPages.Look(promise, null, null)).text();
  }

  Address speed(SpeedPages.Look look) {
    return Address.of(SpeedPages.PATH)
        .with("promise", look.promise())
        .with("goal", look.goal())
        .with("by", look.by())
        .with("from", filter.from())
        .with("to", filter.to())
        .with("team", filter.team())
        .with("channel", filter.channel());
  }

  /**
   * The period, where it is not too long to look at each clock of it.
   *
   * @throws RuleViolation where it is
   */
  Period checked() {
    if (period.months().size() > LONGEST_PERIOD) {
      throw new RuleViolation("period.long", "At most 120 months at a time", "from");
    }
    return period;
  }

  public String cell(String promise, YearMonth month) {
    return at("/compliance/" + promise + "/" + month).text();
  }

  /** The leads that were delivered in a month. */
  public String delivered(String stage, YearMonth month) {
    return Address.of("/funnel/leads")
        .with("cohort", month)
        .with("view", "period")
        .with("stage", stage)
        .text();
  }

  /** The leads behind a cell, those in a state, narrowed, in an order, after a place. */
  public String behind(Behinds wanted, @Nullable String after) {
    return narrowed("", wanted).with("after", after).text();
  }

  public String behindCsv(Behinds wanted) {
    return narrowed(".csv", wanted).text();
  }

  private Address narrowed(String ending, Behinds wanted) {
    return at("/compliance/" + wanted.promise() + "/" + wanted.month() + ending)
        .with("state", wanted.state())
        .with("only", wanted.only())
        .with("order", "latest".equals(wanted.order()) ? null : wanted.order());
  }

  private Address at(String path) {
    return Address.of(path)
        .with("from", filter.from())
        .with("to", filter.to())
        .with("side", filter.side())
        .with("team", filter.team())
        .with("channel", filter.channel());
  }

  /** Which leads behind which cell. */
  public record Behinds(
      String promise, YearMonth month, String state, @Nullable String only, String order) {

    public Behinds in(String other) {
      return new Behinds(promise, month, other, only, order);
    }

    public Behinds narrowed(@Nullable String other) {
      return new Behinds(promise, month, state, other, order);
    }

    public Behinds sorted(String other) {
      return new Behinds(promise, month, state, only, other);
    }

    public Behinds late(String only) {
      return new Behinds(promise, month, "breached", only, order);
    }
  }
}
