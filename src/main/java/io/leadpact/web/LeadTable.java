package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.kernel.Csv;
import io.leadpact.lead.LeadView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads as lines of a file for people: words in their language, times in their zone. */
@Component
class LeadTable {

  private static final List<String> ALWAYS = List.of("id", "name");

  private final Reader reader;
  private final Names names;
  private final MessageSource messages;

  LeadTable(Reader reader, Names names, MessageSource messages) {
    this.reader = reader;
    this.names = names;
    this.messages = messages;
  }

  /** The columns of a file for these of the list. */
  static List<String> columns(List<LeadColumn> chosen) {
    var more = chosen.stream().flatMap(column -> column.inFiles().stream());
    return Stream.concat(ALWAYS.stream(), more).distinct().toList();
  }

  void head(Csv csv, List<String> columns) {
    csv.row(columns.stream().map(column -> word("lead.csv." + column)).toArray());
  }

  void write(
      Csv csv,
      List<String> columns,
      LeadView lead,
      @Nullable ClockView clock,
      @Nullable Integer points) {
    var fields = lead.details().byField();
    csv.row(
        columns.stream()
            .map(
                column ->
                    fields.containsKey(column)
                        ? fields.get(column)
                        : cell(column, lead, clock, points))
            .toArray());
  }

  private @Nullable Object cell(
      String column, LeadView lead, @Nullable ClockView clock, @Nullable Integer points) {
    var state = lead.state();
    return switch (column) {
      case "id" -> lead.id().value();
      case "stage" -> names.stage(state.stage());
      case "outcome" ->
          word("lead.outcome." + (state.outcome() == null ? "OPEN" : state.outcome()));
      case "team" -> state.team() == null ? null : names.team(state.team());
      case "person" -> state.person() == null ? null : names.actor(state.person());
      case "created" -> time(state.createdAt());
      case "last" -> time(state.lastAt());
      case "score" -> points;
      case "attempts" -> state.attempts();
      case "firstAttempt" -> time(state.firstAttemptAt());
      case "feedback" -> verdict(state.verdict());
      case "won" -> state.wonValue();
      case "due" -> clock == null ? null : time(clock.dueAt());
      case "promise" -> clock == null ? null : names.promise(clock.promise());
      default -> throw new IllegalArgumentException(column);
    };
  }

  private @Nullable String verdict(@Nullable String verdict) {
    return verdict == null
        ? null
        : messages.getMessage(
            "web.verdict." + verdict, null, verdict, LocaleContextHolder.getLocale());
  }

  private String word(String code) {
    return messages.getMessage(code, null, LocaleContextHolder.getLocale());
  }

  private @Nullable String time(@Nullable Instant instant) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME
            .format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(reader.zone()))
            .replace('T', ' ');
  }
}
