package io.leadpact.lead;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Turns a filter into the conditions of a query, as whoever is signed in means it today. */
@Service
class LeadConditions {

  /**
   * In an order by clock, leads with certain clocks are sorted where they are fewer; more are met
   * while walking the order, where the next hit is never far.
   */
  private static final int FEW = 5_000;

  /** As the index has it. */
  private static final String VALUE = "coalesce(s.value, -1)";

  /** Said in days of the company's zone. */
  private static final Set<LeadPart> ARRIVAL =
      EnumSet.of(LeadPart.CREATED, LeadPart.FROM, LeadPart.TO);

  private final JdbcClient jdbc;
  private final Companies companies;
  private final DueConditions due;
  private final ScoreConditions scores;
  private final Clock clock;

  LeadConditions(
      JdbcClient jdbc,
      Companies companies,
      DueConditions due,
      ScoreConditions scores,
      Clock clock) {
    this.jdbc = jdbc;
    this.companies = companies;
    this.due = due;
    this.scores = scores;
    this.clock = clock;
  }

  LeadQuery query(LeadFilter filter, LeadOrder order) {
    var query = new LeadQuery();
    where(query, filter);
    holder(query, "s.team", filter.value(LeadPart.TEAM));
    holder(query, "s.person", filter.value(LeadPart.PERSON));
    arrival(query, filter);
    clocks(query, filter, order);
    points(query, filter, order);
    if (filter.has(LeadPart.DUPLICATE)) {
      query.ofLead("l.possible_duplicate_of is not null");
    }
    var words = filter.value(LeadPart.Q);
    if (words != null) {
      query.matching(SearchWords.patterns(words));
    }
    return query;
  }

  /** The join that an order needs beside the two tables of leads. */
  String join(LeadOrder order) {
    if (order.byScore()) {
      return " " + scores.points();
    }
    return order.byClock() ? " " + due.soonest() : "";
  }

  private static void where(LeadQuery query, LeadFilter filter) {
    query
        .ofLead("l.source = :source", "source", filter.value(LeadPart.SOURCE))
        .ofLead("l.external_id = :externalId", "externalId", filter.value(LeadPart.EXTERNAL_ID))
        .oneOf("s.channel", "channel", filter.values(LeadPart.CHANNEL))
        .oneOf("s.campaign", "campaign", filter.values(LeadPart.CAMPAIGN))
        .oneOf("s.segment", "segment", filter.values(LeadPart.SEGMENT))
        .oneOf("s.region", "region", filter.values(LeadPart.REGION))
        .oneOf("s.stage", "stage", filter.values(LeadPart.STAGE))
        .where(VALUE + " >= :valueFrom", "valueFrom", amount(filter.value(LeadPart.VALUE_FROM)))
        .where(VALUE + " <= :valueTo", "valueTo", amount(filter.value(LeadPart.VALUE_TO)));
    if (filter.has(LeadPart.VALUE_FROM) || filter.has(LeadPart.VALUE_TO)) {
      query.where("s.value is not null");
    }
    var outcome = filter.value(LeadPart.OUTCOME);
    if (LeadFilter.OPEN.equals(outcome)) {
      query.where("s.outcome is null");
    } else {
      query.where("s.outcome = :outcome", "outcome", outcome);
    }
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static void holder(LeadQuery query, String column, @Nullable String who) {
    if (LeadPart.NOBODY.equals(who)) {
      query.where(column + " is null");
    } else {
      query.where(column + " = :" + column.substring(2), column.substring(2), meant(who));
    }
  }

  private static @Nullable String meant(@Nullable String who) {
    if (LeadPart.ME.equals(who)) {
      return reader().map(SignedIn::actor).orElse("");
    }
    return LeadPart.OURS.equals(who) ? reader().flatMap(SignedIn::ofTeam).orElse("") : who;
  }

  private static Optional<SignedIn> reader() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  private void arrival(LeadQuery query, LeadFilter filter) {
    if (ARRIVAL.stream().noneMatch(filter::has)) {
      return;
    }
    var zone = zone();
    var created = filter.value(LeadPart.CREATED);
    if (created != null) {
      var days = Arrival.of(created, LocalDate.ofInstant(clock.instant(), zone));
      query
          .where("s.created_at >= :first", "first", Arrival.start(days.first(), zone))
          .where("s.created_at < :behind", "behind", Arrival.start(days.behind(), zone));
    }
    var from = filter.value(LeadPart.FROM);
    var to = filter.value(LeadPart.TO);
    query
        .where(
            "s.created_at >= :from",
            "from",
            from == null ? null : Arrival.start(Arrival.firstDay(from), zone))
        .where(
            "s.created_at < :to",
            "to",
            to == null ? null : Arrival.start(Arrival.dayBehind(to), zone));
  }

  private void clocks(LeadQuery query, LeadFilter filter, LeadOrder order) {
    var state = filter.value(LeadPart.CLOCK);
    var soonest = state == null || !order.byClock() ? null : due.soonestIn(state);
    if (soonest != null) {
      query.where(soonest).value("now", clock.instant());
    } else if (state != null) {
      among("clocked", query, order, due.inState(state), moments());
    }
    if (filter.has(LeadPart.FEEDBACK)) {
      var promises = due.feedbackPromises().toArray(String[]::new);
      var owing = new LeadQuery().value("feedback", promises);
      among("owing", query, order, due.owingFeedback(), owing);
    }
  }

  private void points(LeadQuery query, LeadFilter filter, LeadOrder order) {
    var least = filter.value(LeadPart.MIN_SCORE);
    if (least == null) {
      return;
    }
    var points = Integer.parseInt(least);
    if (order.byScore()) {
      query.within("p.score >= :minScore", "minScore", points);
    } else {
      among("scored", query, order, scores.atLeast(), new LeadQuery().value("minScore", points));
    }
  }

  private LeadQuery moments() {
    var now = clock.instant();
    var zone = zone();
    var tonight = Arrival.start(LocalDate.ofInstant(now, zone).plusDays(1), zone);
    return new LeadQuery().value("now", now).value("tonight", tonight);
  }

  /** Only the leads of that other query, which takes these values. */
  private void among(String name, LeadQuery query, LeadOrder order, String leads, LeadQuery its) {
    var ids = order.byClock() ? few(leads, its) : List.<Long>of();
    if (order.byClock() && ids.size() < FEW) {
      query.only(name, ids);
    } else {
      query.among(leads).values().putAll(its.values());
    }
  }

  private List<Long> few(String leads, LeadQuery its) {
    return jdbc.sql("select lead_id from (%s) found limit %d".formatted(leads, FEW))
        .params(its.values())
        .query(Long.class)
        .list();
  }

  private ZoneId zone() {
    return companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
  }
}
