package io.leadpact.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value on the form of a clause.
 *
 * @param options by what is sent, in the reader's words; empty: a text
 * @param many several of the options at once, parted by commas
 * @param hint how it is written; null: that is plain
 * @param error what is wrong with it; null: nothing
 */
public record DeedField(
    String path,
    String label,
    String value,
    Map<String, String> options,
    boolean many,
    @Nullable String hint,
    @Nullable String error) {

  /** For the id of its field. */
  public String anchor() {
    return path.replaceAll("[^A-Za-z0-9]", "-");
  }

  /** Whether the option is the chosen one, or one of them. */
  public boolean has(String option) {
    return many ? chosen().contains(option) : value.equals(option);
  }

  private List<String> chosen() {
    return Arrays.stream(value.split(",")).map(String::strip).toList();
  }

  /** The id of what is said below it; null: nothing is. */
  public @Nullable String below() {
    return error != null ? anchor() + "-error" : hint != null ? anchor() + "-hint" : null;
  }
}
