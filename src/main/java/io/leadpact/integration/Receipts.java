package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Survivors;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what senders are told about what they sent. */
@Repository
class Receipts {

  private final JdbcClient jdbc;
  private final Survivors survivors;

  Receipts(JdbcClient jdbc, Survivors survivors) {
    this.jdbc = jdbc;
    this.survivors = survivors;
  }

  /** The lead that goes on, where the given one was merged; else itself. */
  LeadId survivor(LeadId lead) {
    return survivors.of(lead);
  }

  /** Of a lead that has just come in everything is known. */
  LeadReceipt lead(LeadChange change, Recorded recorded) {
    var arrival = change.arrival();
    if (arrival == null || !recorded.arrived()) {
      var known = lead(recorded.lead());
      return arrival == null ? known : known.sentAs(arrival.details().origin());
    }
    var origin = arrival.details().origin();
    return new LeadReceipt(
        recorded.lead().value(),
        origin.source(),
        origin.externalId(),
        arrival.createdAt().truncatedTo(ChronoUnit.MILLIS),
        LeadState.FIRST_STAGE,
        recorded.possibleDuplicateOf(),
        null);
  }

  private LeadReceipt lead(LeadId id) {
    return jdbc.sql(
            """
            select l.id, l.source, l.external_id, s.created_at, s.stage, l.possible_duplicate_of
            from lead l join lead_state s on s.lead_id = l.id where l.id = :id
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new LeadReceipt(
                    row.getLong("id"),
                    row.getString("source"),
                    row.getString("external_id"),
                    Moments.at(row, "created_at"),
                    row.getString("stage"),
                    row.getObject("possible_duplicate_of", Long.class),
                    null))
        .single();
  }

  /** The event just recorded, or the one that its source had sent before under the same id. */
  EventReceipt event(LeadId lead, int seq, NewEvent event) {
    var facts = event.facts().byKey();
    var source = event.source();
    var type = event.type().name();
    if (seq > 0) {
      return new EventReceipt(
          lead.value(), seq, type, event.at(), source, event.externalId(), facts);
    }
    var known = known(source, event.externalId());
    return new EventReceipt(
        known.lead(), known.seq(), type, event.at(), source, event.externalId(), facts);
  }

  private record Known(long lead, int seq) {}

  private Known known(String source, @Nullable String externalId) {
    return jdbc.sql(
            "select lead_id, seq from lead_event where source = :source and external_id = :id")
        .param("source", source)
        .param("id", externalId)
        .query((row, n) -> new Known(row.getLong(1), row.getInt(2)))
        .single();
  }
}
