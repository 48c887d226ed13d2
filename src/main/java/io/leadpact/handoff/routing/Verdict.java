package io.leadpact.handoff.routing;

/** Why somebody got a lead, or did not. */
public enum Verdict {
  CHOSEN,
  /** Could have had it; it was the turn of another. */
  NEXT_TIME,
  NOT_NAMED,
  LEFT,
  /** It is to go from them to somebody else. */
  HAD_IT,
  OTHER_SEGMENT,
  OTHER_REGION,
  FULL,
  AWAY,
  OUTSIDE_HOURS;

  /** It is only a matter of time. */
  public boolean passes() {
    return this == AWAY || this == OUTSIDE_HOURS;
  }
}
