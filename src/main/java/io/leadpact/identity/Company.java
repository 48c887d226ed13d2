package io.leadpact.identity;

import java.time.ZoneId;

/**
 * The company that uses this installation.
 *
 * @param currency an ISO 4217 code
 * @param calendar the key of the calendar that holds for whoever has none of their own
 * @param demo generated to look around in, not a real company
 */
public record Company(String name, ZoneId zone, String currency, String calendar, boolean demo) {}
