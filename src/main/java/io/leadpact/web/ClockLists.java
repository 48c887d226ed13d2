package io.leadpact.web;

import java.util.List;

/**
 * What is due next and what is past due.
 *
 * @param whose whose clocks: me, team or all
 * @param lateCount how many are past due, counted up to a hundred
 */
public record ClockLists(String whose, List<Line> next, List<Line> late, int lateCount) {

  /**
   * A clock that runs.
   *
   * @param then who is told when it is breached, or was told when
   */
  public record Line(OneLead.Line clock, String then) {}
}
