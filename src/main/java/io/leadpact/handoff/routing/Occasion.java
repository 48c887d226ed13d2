package io.leadpact.handoff.routing;

/** What makes a lead be given to a team. */
public enum Occasion {
  /** It came in. */
  ARRIVED,
  /** It reached the stage at which the agreement hands it over. */
  HANDED_OVER,
  /** Sales gave it back. */
  RETURNED
}
