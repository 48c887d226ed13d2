package io.leadpact.lead.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private static JournalEntry entry(int seq, EventType type, Instant at, Facts facts) {
    return new JournalEntry(seq, type, at, NINE, "user:1", "crm", "e" + seq, facts);
  }

  private static JournalEntry entry(int seq, EventType type, Instant at) {
    return entry(seq, type, at, Facts.none());
  }

  private static JournalEntry correction(int seq, int of, Instant at, @Nullable Instant time) {
    var facts = Facts.of(Fact.SEQ, String.valueOf(of));
    return entry(
        seq,
        EventType.CORRECTED,
        at,
        time == null ? facts.with(Fact.VOID, "true") : facts.with(Fact.TIME, time.toString()));
  }

  private static List<Integer> order(Journal journal) {
    return journal.happenings().stream().map(Happening::seq).toList();
  }

  private static Instant plus(long minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void entriesStandInTheOrderOfTheirTimes() {
    var journal =
        Journal.of(
            List.of(
                entry(1, EventType.CREATED, NINE),
                entry(2, EventType.WON, plus(30)),
                entry(3, EventType.ATTEMPTED, plus(10))));
    assertThat(order(journal)).containsExactly(1, 3, 2);
    assertThat(journal.lastSeq()).isEqualTo(3);
  }

  @Test
  void atTheSameTimeTheTypeDecides() {
    var types = new ArrayList<>(List.of(EventType.values()));
    Collections.reverse(types);
    var entries = new ArrayList<JournalEntry>();
    for (var type : types) {
      entries.add(
          type == EventType.CORRECTED
              ? correction(entries.size() + 1, 99, NINE, null)
              : entry(entries.size() + 1, type, NINE));
    }
    assertThat(Journal.of(entries).happenings())
        .extracting(Happening::type)
        .containsExactly(EventType.values());
  }

  @Test
  void atTheSameTimeAndTypeSourceThenExternalIdThenNumberDecide() {
    var at = NINE;
    var b2 = new JournalEntry(1, EventType.NOTE, at, at, "x", "b", "2", Facts.none());
    var b1 = new JournalEntry(2, EventType.NOTE, at, at, "x", "b", "1", Facts.none());
    var a9 = new JournalEntry(3, EventType.NOTE, at, at, "x", "a", "9", Facts.none());
    var bare = new JournalEntry(4, EventType.NOTE, at, at, "x", "b", null, Facts.none());
    var bare2 = new JournalEntry(5, EventType.NOTE, at, at, "x", "b", null, Facts.none());
    assertThat(Journal.of(List.of(bare2, b2, b1, a9, bare)).entries())
        .containsExactly(a9, bare, bare2, b1, b2);
  }

  @Test
  void aCorrectedTimeMovesTheEntryAndKeepsWhatItSaidFirst() {
    var journal =
        Journal.of(
            List.of(
                entry(1, EventType.CREATED, NINE),
                entry(2, EventType.ATTEMPTED, plus(20)),
                entry(3, EventType.ATTEMPTED, plus(30)),
                correction(4, 3, plus(60), plus(10))));
    assertThat(order(journal)).containsExactly(1, 3, 2, 4);
    var moved = journal.happenings().get(1);
    assertThat(moved.at()).isEqualTo(plus(10));
    assertThat(moved.entry().at()).isEqualTo(plus(30));
    assertThat(moved.corrected()).isTrue();
    assertThat(journal.entries()).extracting(JournalEntry::seq).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aVoidedEntryStaysAmongTheOthersAndIsMarked() {
    var journal =
        Journal.of(
            List.of(
                entry(1, EventType.CREATED, NINE),
                entry(2, EventType.ATTEMPTED, plus(20)),
                correction(3, 2, plus(60), null)));
    assertThat(journal.happenings().get(1).voided()).isTrue();
    assertThat(journal.happenings().get(1).at()).isEqualTo(plus(20));
  }

  @Test
  void theLastCorrectionCounts() {
    var entries =
        List.of(
            entry(1, EventType.CREATED, NINE),
            entry(2, EventType.ATTEMPTED, plus(20)),
            correction(3, 2, plus(60), null),
            correction(4, 2, plus(70), plus(25)));
    var restored = Journal.of(entries).happenings().get(1);
    assertThat(restored.voided()).as("a new time brings it back").isFalse();
    assertThat(restored.at()).isEqualTo(plus(25));

    var again = new ArrayList<>(entries);
    again.add(correction(5, 2, plus(80), null));
    assertThat(Journal.of(again).happenings().get(1).voided()).isTrue();
  }

  @Test
  void aCorrectionOfACorrectionCountsForNothing() {
    var journal =
        Journal.of(
            List.of(
                entry(1, EventType.CREATED, NINE),
                entry(2, EventType.ATTEMPTED, plus(20)),
                correction(3, 2, plus(60), null),
                correction(4, 3, plus(70), null)));
    assertThat(journal.happenings().get(1).voided()).isTrue();
    assertThat(journal.happenings()).filteredOn(Happening::voided).hasSize(1);
  }

  @Test
  void aCorrectionOfAnEntryThatIsNotThereChangesNothing() {
    var journal =
        Journal.of(List.of(entry(1, EventType.CREATED, NINE), correction(2, 7, plus(1), null)));
    assertThat(journal.happenings()).noneMatch(Happening::corrected);
  }

  @Test
  void anEmptyJournalHasNoLastNumber() {
    assertThat(Journal.of(List.of()).lastSeq()).isZero();
    assertThat(Journal.of(List.of()).happenings()).isEmpty();
  }

  @Test
  void whatAJournalHoldsCannotBeChanged() {
    var entries = new ArrayList<>(List.of(entry(1, EventType.CREATED, NINE)));
    var journal = Journal.of(entries);
    entries.clear();
    assertThat(journal.entries()).hasSize(1);
    assertThatThrownBy(() -> journal.entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> journal.happenings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /** Times collide on purpose, and so do types; some entries have no id of their own. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfArrivalMakesNoDifference(int seed) {
    var random = new Random(seed);
    var said = new ArrayList<NewEvent>();
    var types = List.of(EventType.ATTEMPTED, EventType.NOTE, EventType.GIVEN_TO, EventType.WON);
    for (int i = 0; i < 2 + random.nextInt(20); i++) {
      said.add(
          new NewEvent(
              types.get(random.nextInt(types.size())),
              plus(random.nextInt(4)),
              "user:1",
              "s" + random.nextInt(2),
              "e" + i,
              Facts.of(Fact.NOTE, "n" + i)));
    }
    var first = arrived(said);
    Collections.shuffle(said, random);
    var second = arrived(said);
    assertThat(asTold(second)).isEqualTo(asTold(first));
    var shuffled = new ArrayList<>(second.entries());
    Collections.shuffle(shuffled, random);
    assertThat(Journal.of(shuffled).happenings()).isEqualTo(second.happenings());
  }

  private static Journal arrived(List<NewEvent> events) {
    return Journal.of(
        IntStream.range(0, events.size())
            .mapToObj(i -> events.get(i).recorded(i + 1, NINE))
            .toList());
  }

  private static List<String> asTold(Journal journal) {
    return journal.happenings().stream()
        .map(h -> h.at() + " " + h.type() + " " + h.entry().externalId() + " " + h.facts())
        .toList();
  }

  @Test
  void timesAreCutToWholeMilliseconds() {
    var event =
        new NewEvent(
            EventType.NOTE, NINE.plusNanos(1_999_999), "user:1", "crm", null, Facts.none());
    assertThat(event.at()).isEqualTo(NINE.plusMillis(1));
    assertThat(event.recorded(1, NINE.plusNanos(2_000_001)).recordedAt())
        .isEqualTo(NINE.plusMillis(2));
  }
}
