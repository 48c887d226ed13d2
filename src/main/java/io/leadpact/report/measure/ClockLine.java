package io.leadpact.report.measure;

import java.time.LocalDate;

/**
 * A line of the rollup of clocks.
 *
 * @param since the day, or the first of the month, on which they began
 * @param value of the dimension; empty for all, and where it is not known
 * @param took a class of time, or {@link ClockCell#UNANSWERED} where the line is not by time
 */
public record ClockLine(
    Grain grain, By dimension, String promise, LocalDate since, String value, int took) {}
