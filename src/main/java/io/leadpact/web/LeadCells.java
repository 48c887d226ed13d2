package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadPage;
import io.leadpact.lead.LeadView;
import io.leadpact.qualification.LeadScores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A lead as a line of the list, in the reader's words. */
@Component
class LeadCells {

  private static final String NOTHING = "–";

  private final Show show;
  private final Countdowns countdowns;
  private final MessageSource messages;
  private final Clocks clocks;
  private final LeadScores scores;

  LeadCells(
      Show show, Countdowns countdowns, MessageSource messages, Clocks clocks, LeadScores scores) {
    this.clocks = clocks;
    this.scores = scores;
    this.show = show;
    this.countdowns = countdowns;
    this.messages = messages;
  }

  /**
   * What stands in one column of the line.
   *
   * @param sub a second line beneath
   * @param at the moment it tells, for programs
   * @param clock what it counts down
   */
  record Cell(
      LeadColumn column,
      String text,
      @Nullable String sub,
      @Nullable String at,
      @Nullable Countdown clock) {}

  /**
   * A lead of the list; where it stands is told beside its name where there is room for no more.
   */
  record Row(LeadView lead, List<Cell> cells) {}

  List<Row> rows(LeadPage page, List<LeadColumn> columns) {
    var leads = page.leads().stream().map(LeadView::id).toList();
    var soonest = clocks.soonest(leads);
    var points =
        columns.contains(LeadColumn.SCORE) ? scores.points(leads) : Map.<LeadId, Integer>of();
    return page.leads().stream()
        .map(lead -> row(lead, soonest.get(lead.id()), points.get(lead.id()), columns))
        .toList();
  }

  private Row row(
      LeadView lead,
      @Nullable ClockView clock,
      @Nullable Integer points,
      List<LeadColumn> columns) {
    return new Row(
        lead, columns.stream().map(column -> cell(column, lead, clock, points)).toList());
  }

  private Cell cell(
      LeadColumn column, LeadView lead, @Nullable ClockView clock, @Nullable Integer points) {
    var details = lead.details();
    var state = lead.state();
    return switch (column) {
      case DUE -> due(clock);
      case STAGE -> text(column, where(lead));
      case HOLDER -> holder(lead);
      case CHANNEL -> text(column, details.origin().channel());
      case CREATED -> time(column, state.createdAt());
      case ACTIVITY -> time(column, state.lastAt());
      case VALUE -> text(column, show.money(details.value()));
      case WON -> text(column, show.money(state.wonValue()));
      case CAMPAIGN -> text(column, details.origin().campaign());
      case COMPANY -> text(column, details.organisation().company());
      case EMAIL -> text(column, details.person().email());
      case PHONE -> text(column, details.person().phone());
      case SEGMENT -> text(column, details.organisation().segment());
      case REGION -> text(column, details.organisation().region());
      case INDUSTRY -> text(column, details.organisation().industry());
      case SCORE -> text(column, points == null ? null : show.number(points));
      case ATTEMPTS -> text(column, show.number(state.attempts()));
      case FIRST_ATTEMPT -> time(column, state.firstAttemptAt());
      case FEEDBACK -> text(column, verdict(state.verdict()));
      case SOURCE -> source(lead);
    };
  }

  private Cell due(@Nullable ClockView clock) {
    return clock == null
        ? text(LeadColumn.DUE, null)
        : new Cell(LeadColumn.DUE, "", show.promise(clock.promise()), null, countdowns.of(clock));
  }

  private String where(LeadView lead) {
    var outcome = lead.state().outcome();
    return outcome == null ? show.stage(lead.state().stage()) : word("lead.outcome." + outcome);
  }

  private Cell holder(LeadView lead) {
    var person = lead.state().person();
    var team = lead.state().team();
    if (person == null) {
      return text(LeadColumn.HOLDER, team == null ? word("lead.list.nobody") : show.team(team));
    }
    return new Cell(
        LeadColumn.HOLDER, show.actor(person), team == null ? null : show.team(team), null, null);
  }

  private static Cell source(LeadView lead) {
    var origin = lead.details().origin();
    return new Cell(LeadColumn.SOURCE, origin.source(), origin.externalId(), null, null);
  }

  private @Nullable String verdict(@Nullable String verdict) {
    return verdict == null
        ? null
        : messages.getMessage(
            "web.verdict." + verdict, null, verdict, LocaleContextHolder.getLocale());
  }

  private Cell time(LeadColumn column, @Nullable Instant at) {
    return new Cell(column, show.time(at), null, at == null ? null : show.iso(at), null);
  }

  private static Cell text(LeadColumn column, @Nullable String text) {
    return new Cell(column, Objects.requireNonNullElse(text, NOTHING), null, null, null);
  }

  private String word(String code) {
    return messages.getMessage(code, null, LocaleContextHolder.getLocale());
  }
}
