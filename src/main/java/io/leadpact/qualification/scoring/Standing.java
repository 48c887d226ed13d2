package io.leadpact.qualification.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a lead is an MQL by the rules: which conditions hold of it and which do not. */
public record Standing(boolean qualifies, List<OfGroup> groups) {

  public Standing {
    groups = List.copyOf(groups);
  }

  /** The answers of one group, in its order. */
  public record OfGroup(boolean holds, List<Answer> answers) {
    public OfGroup {
      answers = List.copyOf(answers);
    }
  }

  /**
   * @param amount how much was found, minutes as seconds; null where nothing is counted
   */
  public record Answer(boolean holds, @Nullable Long amount) {}
}
