package io.leadpact.identity;

import java.util.List;

/**
 * The calendars to choose from. Said here, answered by the module that keeps calendars, which
 * stands on this one.
 */
public interface KnownCalendars {

  /** The keys of all calendars in alphabetical order. */
  List<String> keys();
}
