package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Workload;
import io.leadpact.notification.Notices;
import io.leadpact.report.Obligation;
import io.leadpact.report.measure.Closing;
import io.leadpact.report.measure.Measured;
import io.leadpact.web.Today.Need;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What waits for the reader, by what they are in the company: the most pressing four. */
@Component
class Needs {

  static final int MOST = 4;
  private static final Set<Role> OVERSEERS =
      EnumSet.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.EXECUTIVE);

  private final TodayClocks clocks;
  private final Workload workload;
  private final Notices notices;
  private final Ledger ledger;
  private final Wording wording;
  private final Show show;

  Needs(
      TodayClocks clocks,
      Workload workload,
      Notices notices,
      Ledger ledger,
      Wording wording,
      Show show) {
    this.clocks = clocks;
    this.workload = workload;
    this.notices = notices;
    this.ledger = ledger;
    this.wording = wording;
    this.show = show;
  }

  List<Need> of(SignedIn user, List<Obligation> terms, ClockLists lists, boolean worker) {
    var needs = new ArrayList<Need>();
    if (worker) {
      mine(lists).ifPresent(needs::add);
      leads(user, needs);
    }
    agreement(user, terms).ifPresent(needs::add);
    for (var party : watched(user)) {
      late(party).ifPresent(needs::add);
      wanting(party, terms).ifPresent(needs::add);
    }
    alerts(user).ifPresent(needs::add);
    return needs.stream().limit(MOST).toList();
  }

  /** For a month that is over but not closed yet. */
  Optional<Need> closing(SignedIn user, YearMonth month, ZoneId zone, Instant now) {
    var before = month.minusMonths(1);
    var closes = Closing.of(before, zone);
    if (!closes.isAfter(now) || watched(user).isEmpty()) {
      return Optional.empty();
    }
    var day = show.shortDate(LocalDate.ofInstant(closes, zone));
    return Optional.of(
        need("flag", "closing", "/?month=" + before, Wording.capital(show.month(before)), day));
  }

  private Optional<Need> mine(ClockLists lists) {
    if (lists.lateCount() > 0) {
      var first = lists.late().isEmpty() ? null : lists.late().get(0).clock().clock();
      var href = lists.lateCount() == 1 && first != null ? "/leads/" + first.lead() : "#clocks";
      return Optional.of(
          need("missed", "late-mine", href, lists.lateCount(), first == null ? "" : name(first)));
    }
    var risky =
        lists.next().stream().filter(l -> l.clock().count().look().equals("is-risk")).toList();
    return risky.isEmpty()
        ? Optional.empty()
        : Optional.of(
            need("risk", "risk-mine", "#clocks", risky.size(), name(risky.get(0).clock().clock())));
  }

  private static String name(ClockView clock) {
    return clock.leadName() == null ? "#" + clock.lead() : clock.leadName();
  }

  private void leads(SignedIn user, List<Need> needs) {
    user.ofTeam()
        .ifPresent(
            team -> {
              int waiting = workload.withoutPerson(team);
              if (waiting > 0) {
                var href = "/leads?outcome=OPEN&team=" + team;
                needs.add(need("people", "unheld", href, waiting, show.team(team)));
              }
            });
    if (user.roles().contains(Role.SALES_REP)) {
      int silent = workload.withoutVerdict(user.actor());
      if (silent > 0) {
        needs.add(
            need("note", "verdict", "/leads?outcome=OPEN&person=" + user.actor(), silent, ""));
      }
    }
  }

  private Optional<Need> agreement(SignedIn user, List<Obligation> terms) {
    if (!user.may(Permission.EDIT_PROMISES)) {
      return Optional.empty();
    }
    if (terms.isEmpty()) {
      return Optional.of(need("sign", "promises", "/promises/edit"));
    }
    boolean quota = terms.stream().anyMatch(one -> one.measured() instanceof Measured.Volume);
    return quota ? Optional.empty() : Optional.of(need("sign", "quota", "/promises/edit"));
  }

  private static List<Party> watched(SignedIn user) {
    var roles = user.roles();
    boolean all = roles.stream().anyMatch(OVERSEERS::contains);
    var parties = new ArrayList<Party>();
    if (all || roles.contains(Role.HEAD_OF_SALES)) {
      parties.add(Party.SALES);
    }
    if (all || roles.contains(Role.HEAD_OF_MARKETING)) {
      parties.add(Party.MARKETING);
    }
    return parties;
  }

  private Optional<Need> late(Party party) {
    int late = clocks.late(party);
    return late == 0
        ? Optional.empty()
        : Optional.of(need("clock", "late-party", "/?whose=all#clocks", late, party.name()));
  }

  private Optional<Need> wanting(Party party, List<Obligation> terms) {
    var wanting =
        terms.stream()
            .filter(one -> one.party() == party && one.wanting())
            .sorted(Comparator.comparing(Obligation::gap).reversed())
            .toList();
    if (wanting.isEmpty()) {
      return Optional.empty();
    }
    var names = wanting.stream().limit(2).map(ledger::name).collect(Collectors.joining(", "));
    return Optional.of(
        need(
            "wrench",
            "wanting",
            "/compliance",
            wanting.size(),
            party.name(),
            wanting.size() > 2 ? names + "…" : names));
  }

  private Optional<Need> alerts(SignedIn user) {
    int unread = user.may(Permission.SEE_LEADS) ? notices.unread(user.actor()) : 0;
    return unread == 0 ? Optional.empty() : Optional.of(need("bell", "alerts", "/alerts", unread));
  }

  private Need need(String icon, String key, String href, Object... arguments) {
    return new Need(
        icon,
        wording.say("web.need." + key, arguments),
        wording.say("web.need." + key + ".text", arguments),
        href);
  }
}
