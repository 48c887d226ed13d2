package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells some pages of a site from all others by their paths. A star stands for any letters, also
 * for none: {@code /pricing*}, {@code *&#47;prices*}.
 */
record PagePatterns(List<String> patterns) {

  /** Where prices usually stand, in the four languages of the program. */
  static final PagePatterns USUAL =
      new PagePatterns(
          List.of(
              "*/pricing*",
              "*/prices*",
              "*/plans*",
              "*/tarif*",
              "*/ceny*",
              "*/cennik*",
              "*/preco*",
              "*/planos*"));

  private static final int MOST = 20;
  private static final int LONGEST = 200;

  PagePatterns {
    patterns = List.copyOf(patterns);
  }

  /**
   * As somebody types them, one a line.
   *
   * @throws RuleViolation where a line is no path
   */
  static PagePatterns read(String text, String field) {
    var lines = new ArrayList<String>();
    for (var line : text.lines().map(String::strip).filter(said -> !said.isEmpty()).toList()) {
      if (line.length() > LONGEST || !(line.startsWith("/") || line.startsWith("*"))) {
        throw new RuleViolation("site.path", "A path begins with / or *: " + line, field, line);
      }
      lines.add(line.toLowerCase(Locale.ROOT));
    }
    if (lines.size() > MOST) {
      throw new RuleViolation("site.paths", "At most 20 paths", field, MOST);
    }
    return new PagePatterns(lines.stream().distinct().toList());
  }

  /** Whether the page at this address or path is one of them. */
  boolean fit(String address) {
    var path = PagePath.of(address);
    return patterns.stream().anyMatch(pattern -> fits(pattern, path));
  }

  /** Never goes back further than to the last star: no pattern makes it slow. */
  private static boolean fits(String pattern, String path) {
    int at = 0;
    int in = 0;
    int star = -1;
    int begun = 0;
    while (in < path.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        begun = in;
      } else if (at < pattern.length() && pattern.charAt(at) == path.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++begun;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(rest -> rest == '*');
  }
}
