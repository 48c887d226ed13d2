package io.leadpact.context;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of pages as they are kept and compared: queries may hold what is nobody's business. */
final class PagePath {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s\\u00a0]+");
  private static final Pattern BEHIND = Pattern.compile("[?#].*");
  private static final Pattern SITE = Pattern.compile("^(?i)[a-z][a-z0-9+.-]*://[^/]*");

  private PagePath() {}

  /** The address without query and fragment. */
  static String bare(String address) {
    var line = CONTROL.matcher(address.strip()).replaceAll("");
    return BEHIND.matcher(line).replaceFirst("");
  }

  /** What follows the name of the site, in small letters: {@code /pricing/teams}. */
  static String of(String address) {
    var path = SITE.matcher(bare(address)).replaceFirst("").toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path : "/" + path;
  }
}
