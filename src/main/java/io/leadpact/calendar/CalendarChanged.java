package io.leadpact.calendar;

/**
 * A version of a calendar was made or replaced.
 *
 * @param calendar its key
 * @param past it corrects the past: what was judged before is judged again
 */
public record CalendarChanged(String calendar, boolean past) {}
