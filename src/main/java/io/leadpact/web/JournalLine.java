package io.leadpact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a journal as a page shows it.
 *
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
