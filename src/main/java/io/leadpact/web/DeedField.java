package io.leadpact.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value on the form of a clause.
 *
 * @param options by what is sent, in the reader's words; empty: a text
 * @param error what is wrong with it; null: nothing
 */
public record DeedField(
    String path, String label, String value, Map<String, String> options, @Nullable String error) {

  /** For the id of its field. */
  public String anchor() {
    return path.replaceAll("[^A-Za-z0-9]", "-");
  }
}
