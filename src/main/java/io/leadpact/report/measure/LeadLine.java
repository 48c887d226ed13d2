package io.leadpact.report.measure;

import java.time.LocalDate;

/**
 * A line of the rollup of leads.
 *
 * @param since the first of the month in which they came in; of a day, that on which they reached
 *     the stage
 * @param value of the dimension; empty for all, and where it is not known
 * @param took a class of time, or {@link LeadCell#NONE} where the line is not by time
 */
public record LeadLine(
    Grain grain, By dimension, String measure, LocalDate since, String value, int took) {}
