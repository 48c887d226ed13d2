package io.leadpact.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * From an instant on, somebody keeps a calendar.
 *
 * @param subject {@code company}, {@code team:<key>} or {@code user:<id>}
 * @param calendar the key of the calendar; empty: none of their own any more
 * @param since empty: since always
 */
public record CalendarChoice(String subject, Optional<String> calendar, Optional<Instant> since) {}
