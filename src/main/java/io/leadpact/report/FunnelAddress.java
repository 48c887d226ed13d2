package io.leadpact.report;

import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.measure.Months;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of the funnel say, and those that lead on from it.
 *
 * @param by what the lines of the table are; null: months
 * @param only which leads alone
 * @param compare NOTHING, or with which other months
 */
public record FunnelAddress(
    Period period,
    boolean usual,
    boolean byPeriod,
    @Nullable FunnelSplit by,
    Map<FunnelSplit, String> only,
    Compare compare) {

  /** With what the figures of a period are compared. */
  public enum Compare {
    NOTHING,
    /** As many months right before. */
    BEFORE,
    /** The same months a year before. */
    YEAR;

    Period of(Period period) {
      long back = this == YEAR ? 12 : period.months().size();
      return new Period(period.first().minusMonths(back), period.last().minusMonths(back));
    }
  }

  private static final Set<String> VIEWS = Set.of("cohort", "period");
  private static final int LONGEST = 300;

  /** Reads the parameters of a request; each at most once. */
  static FunnelAddress of(Map<String, String> said, YearMonth now) {
    var period = ComplianceAddress.lastTwelve(said.get("from"), said.get("to"), now);
    if (said.get("cohort") != null) {
      period = Period.month(ComplianceAddress.month(said.get("cohort")));
    }
    var only = new LinkedHashMap<FunnelSplit, String>();
    for (var split : FunnelSplit.values()) {
      var value = said.get(split.key());
      if (value != null && !value.isEmpty()) {
        only.put(split, checked(split, value));
      }
    }
    return new FunnelAddress(
        period,
        period.equals(ComplianceAddress.lastTwelve(null, null, now)),
        choice("view", said, VIEWS, "cohort").equals("period"),
        by(said),
        only,
        compare(said));
  }

  private static String checked(FunnelSplit split, String value) {
    if (value.length() > LONGEST) {
      throw new RuleViolation("report.filter.long", "A filter is too long", split.key());
    }
    return said(value);
  }

  /** A database text takes no NUL; what is not said is written as a dash. */
  static String said(String value) {
    return value.equals(NOT_SAID) ? "" : value.replace('\0', '\uFFFD');
  }

  /** In an address, the value of leads of which nothing is said. */
  private static final String NOT_SAID = "-";

  private static @Nullable FunnelSplit by(Map<String, String> said) {
    var by = said.getOrDefault("by", "month");
    if (by.isEmpty() || by.equals("month")) {
      return null;
    }
    return FunnelSplit.of(by)
        .orElseThrow(() -> new RuleViolation("report.by", "No such dimension: " + by, "by"));
  }

  private static Compare compare(Map<String, String> said) {
    var keys = Set.of("nothing", "before", "year");
    return Compare.valueOf(choice("compare", said, keys, "nothing").toUpperCase(Locale.ROOT));
  }

  private static String choice(
      String name, Map<String, String> said, Set<String> known, String otherwise) {
    var value = said.getOrDefault(name, otherwise);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!known.contains(value)) {
      throw new RuleViolation("report.choice", name + " has no choice " + value, name);
    }
    return value;
  }

  FunnelLeads leads(ZoneId zone) {
    return new FunnelLeads(new Months(period, zone), byPeriod, only);
  }

  public String page() {
    return at("/funnel").text();
  }

  public String csv() {
    return at("/funnel.csv").with("from", period.first()).with("to", period.last()).text();
  }

  /** The same without one of the filters. */
  public String without(FunnelSplit split) {
    var rest = new LinkedHashMap<>(only);
    rest.remove(split);
    return new FunnelAddress(period, usual, byPeriod, by, rest, compare).page();
  }

  /** The leads of all lines that reached a stage or an end. */
  public String leads(String stage) {
    return behind(period, only).with("stage", stage).text();
  }

  /** The leads of one line. */
  public String leads(String stage, String line) {
    if (by == null) {
      return behind(Period.month(YearMonth.parse(line)), only).with("stage", stage).text();
    }
    var more = new LinkedHashMap<>(only);
    more.put(by, line);
    return behind(period, more).with("stage", stage).text();
  }

  public String leadsOf(String end, String reason) {
    return behind(period, only)
        .with("stage", end)
        .with("reason", reason.isEmpty() ? NOT_SAID : reason)
        .text();
  }

  /** The leads that stand at a stage now. */
  public String open(String stage) {
    var address = Address.of("/leads").with("stage", stage).with("outcome", "OPEN");
    for (var split : List.of(FunnelSplit.CHANNEL, FunnelSplit.TEAM, FunnelSplit.PERSON)) {
      address = address.with(split.key(), only.get(split));
    }
    return address.text();
  }

  /** Whether the list of leads can be narrowed to the very leads that are counted here. */
  public boolean opens() {
    return only.values().stream().noneMatch(String::isEmpty)
        && Set.of(FunnelSplit.CHANNEL, FunnelSplit.TEAM, FunnelSplit.PERSON)
            .containsAll(only.keySet());
  }

  private Address behind(Period months, Map<FunnelSplit, String> which) {
    var address =
        months.first().equals(months.last())
            ? Address.of("/funnel/leads").with("cohort", months.first())
            : Address.of("/funnel/leads").with("from", months.first()).with("to", months.last());
    return filters(address.with("view", byPeriod ? "period" : null), which);
  }

  private Address at(String path) {
    var address = Address.of(path);
    if (!usual) {
      address = address.with("from", period.first()).with("to", period.last());
    }
    address =
        address
            .with("view", byPeriod ? "period" : null)
            .with("by", by == null ? null : by.key())
            .with("compare", compare == Compare.NOTHING ? null : compareKey());
    return filters(address, only);
  }

  public String compareKey() {
    return compare.name().toLowerCase(Locale.ROOT);
  }

  private static Address filters(Address address, Map<FunnelSplit, String> which) {
    for (var entry : which.entrySet()) {
      address =
          address.with(
              entry.getKey().key(), entry.getValue().isEmpty() ? NOT_SAID : entry.getValue());
    }
    return address;
  }
}
