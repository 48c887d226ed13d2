package io.leadpact.qualification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page from which a form was sent, and never one of another site. */
final class Back {

  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\w\\-./?&=%#+,:]{0,500}");

  private Back() {}

  static String to(@Nullable String asked, String otherwise) {
    return asked != null && OWN.matcher(asked).matches() ? asked : otherwise;
  }
}
