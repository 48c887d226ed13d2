package io.leadpact.handoff;

import static io.leadpact.lead.journal.EventType.CORRECTED;
import static io.leadpact.lead.journal.EventType.CREATED;
import static io.leadpact.lead.journal.EventType.GIVEN_TO;
import static io.leadpact.lead.journal.EventType.NOTE;
import static io.leadpact.lead.journal.EventType.REOPENED;
import static io.leadpact.lead.journal.EventType.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandBackTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Facts UNTIL =
      Facts.of(Fact.UNTIL, "2026-04-01").with(Fact.REASON, "NEXT_QUARTER");

  private final List<JournalEntry> entries = new ArrayList<>();

  private HandBackTest then(EventType type, Facts facts) {
    int seq = entries.size() + 1;
    var at = START.plusSeconds(60L * seq);
    entries.add(new JournalEntry(seq, type, at, at, "user:1", "test", null, facts));
    return this;
  }

  private Journal journal() {
    return Journal.of(entries);
  }

  @Test
  void itIsKnownWhoHadTheLeadBefore() {
    then(CREATED, Facts.none())
        .then(GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:7"))
        .then(RETURNED, UNTIL)
        .then(NOTE, Facts.of(Fact.NOTE, "Asked again"));
    assertThat(HandBack.standing(journal(), Set.of("marketing")))
        .get()
        .satisfies(
            back -> {
              assertThat(back.person()).isEqualTo("user:7");
              assertThat(back.team()).isEqualTo("sales");
              assertThat(back.until()).isEqualTo("2026-04-01");
              assertThat(back.seq()).isEqualTo(3);
            });
  }

  @Test
  void aLeadThatWentOnStandsNowhereBack() {
    then(CREATED, Facts.none()).then(RETURNED, UNTIL).then(GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    assertThat(HandBack.standing(journal(), Set.of("marketing"))).isEmpty();
    then(RETURNED, UNTIL).then(REOPENED, Facts.none());
    assertThat(HandBack.standing(journal(), Set.of("marketing"))).isEmpty();
    assertThat(HandBack.count(journal())).isEqualTo(2);
  }

  @Test
  void marketingMayTakeWhatWasGivenBack() {
    then(CREATED, Facts.none())
        .then(RETURNED, UNTIL)
        .then(GIVEN_TO, Facts.of(Fact.TEAM, "marketing").with(Fact.PERSON, "user:3"));
    assertThat(HandBack.standing(journal(), Set.of("marketing"))).isPresent();
    assertThat(HandBack.standing(journal(), Set.of())).isEmpty();
  }

  @Test
  void whatIsTakenBackNeverHappened() {
    then(CREATED, Facts.none())
        .then(RETURNED, UNTIL)
        .then(CORRECTED, Facts.of(Fact.SEQ, "2").with(Fact.VOID, "true"));
    assertThat(HandBack.standing(journal(), Set.of("marketing"))).isEmpty();
    assertThat(HandBack.count(journal())).isZero();
  }

  @Test
  void aDayThatIsNoneIsPassedOver() {
    then(CREATED, Facts.none()).then(RETURNED, Facts.of(Fact.UNTIL, "in spring"));
    assertThat(HandBack.standing(journal(), Set.of("marketing")))
        .get()
        .extracting(HandBack::until)
        .isNull();
  }
}
