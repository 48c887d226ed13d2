package io.leadpact.web;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a journal into lines, the latest day first. */
@Component
class JournalLines {

  /** What is recorded within that time was known when it happened. */
  private static final Duration AT_ONCE = Duration.ofMinutes(2);

  private final Show show;
  private final EntryWords words;

  JournalLines(Show show, EntryWords words) {
    this.show = show;
    this.words = words;
  }

  /** Corrections are no lines of their own: they stand under what they correct. */
  List<JournalLine> of(Journal journal, LeadLook.Show shown) {
    var corrections = corrections(journal);
    return journal.happenings().stream()
        .filter(happening -> happening.type() != EventType.CORRECTED)
        .filter(happening -> shown.shows(happening.entry()))
        .map(happening -> line(happening, corrections.getOrDefault(happening.seq(), List.of())))
        .toList();
  }

  /** The latest day first, and on each the latest line; of two at one time the later told. */
  List<JournalLine.Day> byDay(List<JournalLine> lines) {
    var latest = new ArrayList<>(lines);
    latest.sort(Comparator.comparing(JournalLine::at));
    Collections.reverse(latest);
    var days = new ArrayList<JournalLine.Day>();
    for (var line : latest) {
      var day = show.day(line.at());
      if (days.isEmpty() || !days.get(days.size() - 1).name().equals(day)) {
        days.add(new JournalLine.Day(day, new ArrayList<>()));
      }
      days.get(days.size() - 1).lines().add(line);
    }
    return days;
  }

  private Map<Integer, List<JournalLine.Correction>> corrections(Journal journal) {
    var bySeq = new HashMap<Integer, List<JournalLine.Correction>>();
    for (var entry : journal.entries()) {
      if (entry.type() == EventType.CORRECTED) {
        var corrected = entry.facts().get(Fact.SEQ).map(Integer::valueOf).orElse(0);
        bySeq.computeIfAbsent(corrected, seq -> new ArrayList<>()).add(correction(entry));
      }
    }
    return bySeq;
  }

  private JournalLine.Correction correction(JournalEntry entry) {
    return new JournalLine.Correction(
        show.actor(entry.actor()),
        entry.recordedAt(),
        entry.facts().get(Fact.TIME).map(Instant::parse).orElse(null),
        entry.facts().get(Fact.NOTE).orElse(null));
  }

  private JournalLine line(Happening happening, List<JournalLine.Correction> corrections) {
    var entry = happening.entry();
    var moved = !happening.at().equals(entry.at());
    var later = entry.recordedAt().isAfter(entry.at().plus(AT_ONCE));
    return new JournalLine(
        entry.seq(),
        EntryWords.icon(entry),
        words.title(entry),
        words.says(entry),
        entry.facts().get(Fact.NOTE).orElse(null),
        show.actor(entry.actor()),
        happening.at(),
        moved ? entry.at() : null,
        later ? entry.recordedAt() : null,
        happening.voided(),
        corrections,
        entry.type() != EventType.CREATED);
  }
}
