package io.leadpact.lead.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was ever recorded of one lead. What follows from it depends on what it holds, never on
 * the order in which it came.
 *
 * <p>The last correction of an entry, in journal order, is the one that counts: a correction that
 * gives a time to a voided entry brings it back. Corrections of corrections count for nothing.
 */
public final class Journal {

  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at).thenComparing(Happening::entry, JournalEntry.tieBreak());

  private final List<JournalEntry> entries;
  private final List<Happening> happenings;

  private Journal(List<JournalEntry> entries, List<Happening> happenings) {
    this.entries = entries;
    this.happenings = happenings;
  }

  public static Journal of(Collection<JournalEntry> recorded) {
    var entries = new ArrayList<>(recorded);
    entries.sort(JournalEntry.ORDER);
    Map<Integer, JournalEntry> corrections = new HashMap<>();
    for (var entry : entries) {
      if (entry.type() == EventType.CORRECTED) {
        corrections.put(corrected(entry), entry);
      }
    }
    var happenings = new ArrayList<Happening>(entries.size());
    for (var entry : entries) {
      happenings.add(asItCounts(entry, Optional.ofNullable(corrections.get(entry.seq()))));
    }
    happenings.sort(ORDER);
    return new Journal(List.copyOf(entries), List.copyOf(happenings));
  }

  private static Happening asItCounts(JournalEntry entry, Optional<JournalEntry> correction) {
    if (correction.isEmpty() || entry.type() == EventType.CORRECTED) {
      return new Happening(entry, entry.at(), false);
    }
    var says = correction.get().facts();
    var at = says.get(Fact.TIME).map(Instant::parse).orElse(entry.at());
    return new Happening(entry, at, says.is(Fact.VOID));
  }

  private static int corrected(JournalEntry correction) {
    return correction.facts().get(Fact.SEQ).map(Integer::parseInt).orElseThrow();
  }

  /** As recorded, by the time that each entry first claimed. */
  public List<JournalEntry> entries() {
    return entries;
  }

  /** As it counts: corrected times, in order, voided ones still among them and marked. */
  public List<Happening> happenings() {
    return happenings;
  }

  public int lastSeq() {
    return entries.stream().mapToInt(JournalEntry::seq).max().orElse(0);
  }
}
