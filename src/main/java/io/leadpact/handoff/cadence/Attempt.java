package io.leadpact.handoff.cadence;

import io.leadpact.lead.journal.Happening;

/** An attempt that was made, and whether it counts. */
public record Attempt(Happening happening, Counted counted) {

  /** Whether an attempt counts, or why it does not. */
  public enum Counted {
    COUNTS,
    /** Nobody made it: an answering machine replied. */
    AUTOMATIC,
    /** The agreement counts no attempts of that channel. */
    CHANNEL,
    /** It was made before the days began, or after they were over. */
    OUTSIDE,
    /** It follows another, or goes before it, too closely. */
    TOO_CLOSE
  }

  public boolean counts() {
    return counted == Counted.COUNTS;
  }

  /** By which channel, in capital letters. */
  public String channel() {
    return CadenceRules.channel(happening);
  }
}
