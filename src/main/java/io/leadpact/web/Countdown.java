package io.leadpact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a promise, ready for the fragment {@code shell/parts :: clock}.
 *
 * @param look its class: risk, missed, idle, met, or none while it is calm
 * @param amount numbers with their units
 * @param word the key of the words behind the amount
 * @param argument what those words take in
 * @param runs whether a page may count it down by itself
 * @param standsStillAt until when it may: its calendar closes then; null where it never does
 * @param fuse how much of the line is filled, in hundredths
 * @param dayMillis what a day of its unit is worth: above it, days are told; zero: never
 * @param warnAt where on the line the warning stands; null where there is none
 */
public record Countdown(
    String look,
    List<Part> amount,
    String word,
    String argument,
    long leftMillis,
    long limitMillis,
    long warnMillis,
    long dayMillis,
    boolean runs,
    @Nullable Instant standsStillAt,
    long fuse,
    @Nullable Long warnAt) {

  /** A number and its unit, the unit written smaller. */
  public record Part(String number, String unit) {}
}
