package io.leadpact.qualification.scoring;

import java.util.Collection;

/** How many of several have to hold. */
public enum Join {
  ALL,
  ANY,
  N_OF;

  /**
   * @param n how many for N_OF
   */
  boolean holds(int n, Collection<Boolean> answers) {
    long yes = answers.stream().filter(Boolean::booleanValue).count();
    return switch (this) {
      case ALL -> !answers.isEmpty() && yes == answers.size();
      case ANY -> yes > 0;
      case N_OF -> yes >= n;
    };
  }
}
