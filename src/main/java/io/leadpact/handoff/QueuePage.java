package io.leadpact.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a queue; {@code next} is the cursor of the one behind it. */
public record QueuePage(List<QueueLine> lines, @Nullable String next) {

  public QueuePage {
    lines = List.copyOf(lines);
  }
}
