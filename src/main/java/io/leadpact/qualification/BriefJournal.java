package io.leadpact.qualification;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Actor;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Writes into the journal of a lead what becomes of its brief. */
@Service
class BriefJournal {

  private static final String SOURCE = "leadpact";

  private final Recorder recorder;
  private final MessageSource messages;
  private final Clock clock;

  BriefJournal(Recorder recorder, MessageSource messages, Clock clock) {
    this.recorder = recorder;
    this.messages = messages;
    this.clock = clock;
  }

  /** A note in the words of whoever gives cause for it. */
  void note(LeadId lead, String code, String brief) {
    write(lead, EventType.NOTE, Facts.of(Fact.NOTE, say(code, brief)));
  }

  /** A stage that is reached by it. */
  void reach(LeadId lead, String stage, String code, String brief) {
    var facts = Facts.of(Fact.STAGE, stage).with(Fact.NOTE, say(code, brief));
    write(lead, EventType.STAGE_REACHED, facts);
  }

  private void write(LeadId lead, EventType type, Facts facts) {
    var event = new NewEvent(type, clock.instant(), Actor.current(), SOURCE, null, facts);
    recorder.recordAll(List.of(LeadChange.of(lead, List.of(event))));
  }

  private String say(String code, String brief) {
    return Objects.requireNonNull(
        messages.getMessage(code, new Object[] {brief}, LocaleContextHolder.getLocale()));
  }
}
