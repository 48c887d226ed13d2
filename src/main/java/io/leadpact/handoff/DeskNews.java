package io.leadpact.handoff;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that people are told of a lead beside the warnings of its clocks, each of them once a
 * day at most.
 *
 * @param people the actors who are told
 */
public record DeskNews(Kind kind, long lead, LocalDate day, List<String> people) {

  /** What they are told. */
  public enum Kind {
    /** It was given back and is there again. */
    CAME_BACK,
    /** It was given back too often to come again by itself. */
    CAME_TOO_OFTEN,
    /** Somebody waits for feedback on it. */
    FEEDBACK_OWED,
    /** Something is to be done about it. */
    TASK
  }
}
