package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.kernel.Csv;
import io.leadpact.lead.LeadView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads as lines of a file for people: words in their language, times in their zone. */
@Component
class LeadTable {

  private static final String[] COLUMNS = {
    "id", "name", "company", "email", "phone", "source", "externalId", "channel", "campaign",
    "stage", "outcome", "team", "person", "created", "last", "attempts", "firstAttempt", "value",
    "due", "promise"
  };

  private final Reader reader;
  private final Names names;
  private final MessageSource messages;

  LeadTable(Reader reader, Names names, MessageSource messages) {
    this.reader = reader;
    this.names = names;
    this.messages = messages;
  }

  void head(Csv csv) {
    csv.row(Stream.of(COLUMNS).map(column -> word("lead.csv." + column)).toArray());
  }

  void write(Csv csv, LeadView lead, @Nullable ClockView clock) {
    var details = lead.details();
    var origin = details.origin();
    var state = lead.state();
    csv.row(
        lead.id().value(),
        details.person().name(),
        details.organisation().company(),
        details.person().email(),
        details.person().phone(),
        origin.source(),
        origin.externalId(),
        origin.channel(),
        origin.campaign(),
        names.stage(state.stage()),
        word("lead.outcome." + (state.outcome() == null ? "OPEN" : state.outcome())),
        state.team() == null ? null : names.team(state.team()),
        state.person() == null ? null : names.actor(state.person()),
        time(state.createdAt()),
        time(state.lastAt()),
        state.attempts(),
        time(state.firstAttemptAt()),
        state.wonValue() == null ? details.value() : state.wonValue(),
        clock == null ? null : time(clock.dueAt()),
        clock == null ? null : names.promise(clock.promise()));
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
