package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.identity.Company;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.report.Compliance;
import io.leadpact.report.Standing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the figures of the month and the clocks that run. */
@Component
class TodayReading {

  private static final int SOONEST = 15;
  private static final Set<Role> WORKERS = EnumSet.of(Role.SDR, Role.SALES_REP);

  private final Compliance compliance;
  private final Clocks clocks;
  private final Countdowns countdowns;
  private final Reader reader;
  private final Clock clock;

  TodayReading(
      Compliance compliance, Clocks clocks, Countdowns countdowns, Reader reader, Clock clock) {
    this.compliance = compliance;
    this.clocks = clocks;
    this.countdowns = countdowns;
    this.reader = reader;
    this.clock = clock;
  }

  Today read(@Nullable String wanted) {
    var user = reader.signedIn().orElseThrow();
    var standings = user.may(Permission.SEE_FIGURES) ? compliance.thisMonth() : List.<Standing>of();
    var marketing = side(Party.MARKETING, standings);
    var sales = side(Party.SALES, standings);
    var mine = !user.roles().isEmpty() && WORKERS.containsAll(user.roles());
    var whose = wanted == null ? (mine ? "me" : "all") : wanted;
    var listed = whose(whose, user);
    var sees = user.may(Permission.SEE_LEADS);
    var late = sees ? clocks.countBreachedOpen(listed) : 0;
    return new Today(
        month(),
        headline(marketing, sales),
        mine,
        whose,
        marketing,
        sales,
        sees ? lines(clocks.dueNext(listed, SOONEST)) : List.of(),
        sees ? lines(clocks.breachedOpen(listed, SOONEST)) : List.of(),
        late);
  }

  private static Clocks.Whose whose(String whose, SignedIn user) {
    return switch (whose) {
      case "me" -> new Clocks.Whose(null, user.actor());
      case "team" -> new Clocks.Whose(user.ofTeam().orElse(""), null);
      default -> Clocks.Whose.EVERYBODYS;
    };
  }

  private YearMonth month() {
    var zone = reader.company().map(Company::zone).orElse(ZoneOffset.UTC);
    return YearMonth.from(clock.instant().atZone(zone));
  }

  private List<OneLead.Line> lines(List<ClockView> views) {
    return views.stream().map(view -> new OneLead.Line(view, countdowns.of(view))).toList();
  }

  private static Today.Side side(Party party, List<Standing> standings) {
    var promises = new ArrayList<Today.Promise>();
    for (var standing : standings) {
      if (standing.party() == party) {
        var ref = "%s%d".formatted(party.letter(), promises.size() + 1);
        promises.add(promise(ref, standing));
      }
    }
    promises.sort(Comparator.comparing(Today.Promise::order));
    return new Today.Side(party, promises);
  }

  private static Today.Promise promise(String ref, Standing standing) {
    var share = standing.tally().share().map(part -> part.rounded()).orElse(null);
    BigDecimal offBy = share == null ? null : share.subtract(standing.target().rounded());
    return new Today.Promise(ref, standing, share, offBy);
  }

  /** The figures in one sentence; what cannot be said yet is not pretended. */
  private static Today.Headline headline(Today.Side marketing, Today.Side sales) {
    if (marketing.promises().isEmpty() && sales.promises().isEmpty()) {
      return new Today.Headline("nothing-promised", List.of());
    }
    if (marketing.judged() + sales.judged() == 0) {
      return new Today.Headline("nothing-judged", List.of());
    }
    if (sales.judged() == 0) {
      return new Today.Headline("marketing", List.of(marketing.kept(), marketing.judged()));
    }
    if (marketing.judged() == 0) {
      return new Today.Headline("sales", List.of(sales.kept(), sales.judged()));
    }
    return new Today.Headline(
        "both", List.of(marketing.kept(), marketing.judged(), sales.kept(), sales.judged()));
  }
}
