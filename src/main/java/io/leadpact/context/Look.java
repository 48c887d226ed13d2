package io.leadpact.context;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of a visitor, under names as short as the script that sends it.
 *
 * @param v the visitor, by a number that the browser made up
 * @param i this look, likewise: told again when the page is left
 * @param p the address of the page
 * @param t its title
 * @param s how many seconds it was looked at so far
 * @param n what was downloaded from it; null: nothing, it was looked at
 */
record Look(
    @Nullable String v,
    @Nullable String i,
    @Nullable String p,
    @Nullable String t,
    @Nullable Integer s,
    @Nullable String n) {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{16,64}");

  static boolean isNumber(@Nullable String said) {
    return said != null && NUMBER.matcher(said).matches();
  }

  boolean isWhole() {
    return isNumber(v) && isNumber(i) && p != null && p.length() <= 2_000;
  }
}
