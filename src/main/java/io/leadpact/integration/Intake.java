package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.integration.mapping.Vocabulary;
import io.leadpact.integration.mapping.Words;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in leads and events that other systems send. */
@Service
class Intake {

  /** How far the clock of another system may be ahead of ours. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final String SOURCE = "api";

  private final Recorder recorder;
  private final Doorway doorway;
  private final Vocabularies vocabularies;
  private final Receipts receipts;
  private final IdempotencyKeys keys;
  private final Clock clock;

  Intake(
      Recorder recorder,
      Doorway doorway,
      Vocabularies vocabularies,
      Receipts receipts,
      IdempotencyKeys keys,
      Clock clock) {
    this.recorder = recorder;
    this.doorway = doorway;
    this.vocabularies = vocabularies;
    this.receipts = receipts;
    this.keys = keys;
    this.clock = clock;
  }

  /** Records a new lead; one that its source already sent stays as it is. */
  @PreAuthorize("hasAuthority('ADD_LEADS')")
  public Answer<LeadReceipt> add(LeadBody body, @Nullable String key, String actor) {
    if (key == null) {
      return add(arrival(body, actor, clock.instant()), doorway::record);
    }
    return keys.once(
        key,
        actor,
        body,
        LeadReceipt.class,
        () ->
            add(
                arrival(body, actor, clock.instant()),
                entrant -> doorway.recordAll(List.of(entrant)).get(0)));
  }

  private Answer<LeadReceipt> add(Entrant entrant, Function<Entrant, Recorded> recording) {
    var recorded = recording.apply(entrant);
    return Answer.ofNew(recorded.arrived(), receipts.lead(entrant.change(), recorded));
  }

  /** Records those that are right, all at once, and says of each other one what is wrong. */
  @PreAuthorize("hasAuthority('ADD_LEADS')")
  @Transactional
  public List<BatchResult> addAll(List<BatchLead> items, String actor) {
    var now = clock.instant();
    var results = new BatchResult[items.size()];
    var places = new ArrayList<Integer>();
    var entrants = new ArrayList<Entrant>();
    for (int i = 0; i < results.length; i++) {
      var item = items.get(i);
      try {
        entrants.add(arrival(item.body(), actor, now));
        places.add(i);
      } catch (RuleViolation e) {
        results[i] = BatchResult.refused(i, e);
      }
    }
    var recorded = entrants.isEmpty() ? List.<Recorded>of() : doorway.recordAll(entrants);
    for (int i = 0; i < recorded.size(); i++) {
      results[places.get(i)] = BatchResult.recorded(places.get(i), recorded.get(i));
    }
    return List.of(results);
  }

  /**
   * Records an event of a known lead; one that its source already sent is recorded once. What
   * happens to a lead that was merged happens to the one that it is now.
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Answer<EventReceipt> add(LeadId lead, EventBody body, @Nullable String key, String actor) {
    return keys.once(
        key,
        actor,
        List.of(lead, body),
        EventReceipt.class,
        () -> {
          var event = event(body, actor);
          var now = receipts.survivor(lead);
          int seq = recorder.record(now, event, null).seqs().get(0);
          return Answer.ofNew(seq > 0, receipts.event(now, seq, event));
        });
  }

  private static Entrant arrival(LeadBody body, String actor, Instant now) {
    var words = body.words();
    var at = time(body.createdAt(), "createdAt", now);
    return new Entrant(LeadChange.arrival(words.details(), at, actor), words.context());
  }

  private NewEvent event(EventBody body, String actor) {
    var type = Vocabulary.type(body.type());
    var facts = vocabularies.now().check(type, body.facts());
    var source = Words.text(body.source(), "source", 100);
    return new NewEvent(
        type,
        time(body.at(), "at", clock.instant()),
        actor,
        source == null ? SOURCE : source,
        Words.text(body.externalId(), "externalId", 200),
        facts);
  }

  private static Instant time(@Nullable OffsetDateTime time, String field, Instant now) {
    if (time == null) {
      return now;
    }
    if (time.toInstant().isAfter(now.plus(AHEAD))) {
      throw new RuleViolation("event.future", "The time lies in the future", field);
    }
    if (time.toInstant().isBefore(EARLIEST)) {
      throw new RuleViolation("time.past", "Nothing before 1970 is kept", field);
    }
    return time.toInstant();
  }
}
