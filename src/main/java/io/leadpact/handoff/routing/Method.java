package io.leadpact.handoff.routing;

/** How a team shares out its leads. */
public enum Method {
  /** They lie in the team's queue until somebody takes them. */
  QUEUE,
  /** Each in turn. */
  ROUND_ROBIN,
  /** Each in turn, some more often. */
  WEIGHTED
}
