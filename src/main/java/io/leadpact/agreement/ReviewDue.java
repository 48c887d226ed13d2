package io.leadpact.agreement;

import java.time.LocalDate;

/**
 * A review of the agreement comes near, or its day has come.
 *
 * @param today whether it is the day
 */
public record ReviewDue(int version, LocalDate due, boolean whole, boolean today) {}
