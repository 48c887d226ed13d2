package io.leadpact.context;

import java.util.List;

/**
 * How much of what was agreed to be known of a lead is known.
 *
 * @param asked the names of the fields that are asked for
 * @param missing those of them that say nothing yet
 */
public record Gaps(List<String> asked, List<String> missing) {

  /** What can be filled in by hand: the system that sent a lead stays what it is. */
  private static final String FIXED = "source";

  public int known() {
    return asked.size() - missing.size();
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  public static boolean editable(String field) {
    return !field.equals(FIXED);
  }
}
