package io.leadpact.clock;

/** One cycle of one promise on one lead. */
public record ClockKey(long lead, String promise, int cycle) {}
