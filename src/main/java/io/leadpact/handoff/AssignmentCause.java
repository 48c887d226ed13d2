package io.leadpact.handoff;

import io.leadpact.handoff.routing.Occasion;

/** Why it was decided anew to whom a lead goes. */
public enum AssignmentCause {
  ARRIVED,
  HANDED_OVER,
  RETURNED,
  /** Somebody asked for it. */
  ASKED,
  /** A promise was about to be breached. */
  REASSIGNED,
  /** Who held it left. */
  LEFT,
  /** Who held it is away. */
  AWAY;

  static AssignmentCause of(Occasion occasion) {
    return valueOf(occasion.name());
  }
}
