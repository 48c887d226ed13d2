package io.leadpact.web;

import io.leadpact.kernel.Letters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a journal as a page shows it.
 *
 * @param seq its number; 0: no entry of the journal
 * @param icon the name of its mark
 * @param title what happened
 * @param says what more is known of it, in order
 * @param at when it happened, as it counts
 * @param claimed the time that was first given, where a correction replaced it
 * @param learned when we heard of it, where that was later
 * @param voided taken back: shown struck through
 * @param corrections what became of it, the first first
 * @param correctable whether its time may be corrected or it may be taken back
 */
public record JournalLine(
    int seq,
    String icon,
    String title,
    List<String> says,
    @Nullable String note,
    String actor,
    Instant at,
    @Nullable Instant claimed,
    @Nullable Instant learned,
    boolean voided,
    List<Correction> corrections,
    boolean correctable) {

  /** So many letters of a note are read at once; the rest is unfolded. */
  private static final int LONG = 280;

  /** What the clocks tell: nobody wrote it and nobody can correct it. */
  static JournalLine told(String icon, String title, List<String> says, Instant at) {
    return new JournalLine(0, icon, title, says, null, "", at, null, null, false, List.of(), false);
  }

  public boolean quiet() {
    return seq == 0;
  }

  /** Where a long note is folded; its length where it is not. */
  private int fold() {
    if (note == null || note.length() <= LONG + LONG / 4) {
      return note == null ? 0 : note.length();
    }
    var blank = Math.max(note.lastIndexOf(' ', LONG), note.lastIndexOf('\n', LONG));
    return blank > LONG / 2 ? blank : Letters.first(note, LONG).length();
  }

  public @Nullable String noteBegins() {
    return note == null ? null : note.substring(0, fold());
  }

  /** What is unfolded of it; empty where all is read at once. */
  public String noteGoesOn() {
    return note == null ? "" : note.substring(fold());
  }

  /**
   * Somebody gave an entry another time, or took it back.
   *
   * @param to the new time; null: taken back
   */
  public record Correction(
      String actor, Instant recordedAt, @Nullable Instant to, @Nullable String note) {}

  /** The lines of one day, the latest first. */
  public record Day(String name, List<JournalLine> lines) {}
}
