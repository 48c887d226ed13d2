package io.leadpact.kernel;

import org.jspecify.annotations.Nullable;

/** Which state of a thing somebody has seen who asks to change it, as HTTP says it. */
public final class IfMatch {

  private IfMatch() {}

  /**
   * @param header null, or {@code *}: any
   * @return the tag without its marks; null: any
   */
  public static @Nullable String tag(@Nullable String header) {
    return header == null || header.equals("*") ? null : header.replaceAll("^W/|\"", "");
  }

  /**
   * The same where states are numbered.
   *
   * @return null: any; less than nothing where it names no number, since no state is that one
   */
  public static @Nullable Integer version(@Nullable String header) {
    var tag = tag(header);
    if (tag == null) {
      return null;
    }
    return tag.matches("\\d{1,9}") ? Integer.valueOf(tag) : Integer.valueOf(-1);
  }
}
