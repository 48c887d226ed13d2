package io.leadpact.calendar.time;

import java.time.Instant;

/** From an instant, included, to a later one, excluded. */
public record Interval(Instant from, Instant to) {}
