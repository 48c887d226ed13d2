package io.leadpact.context;

import io.leadpact.kernel.Letters;
import java.time.Instant;
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

  /** In seconds: a page that is open for longer than a day was forgotten. */
  private static final int LONGEST = 86_400;

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{16,64}");

  static boolean isNumber(@Nullable String said) {
    return said != null && NUMBER.matcher(said).matches();
  }

  /** The same as an activity of the visitor on a page of the site. */
  NewActivity activity(Site.View site, String page, Instant now) {
    var bare = PagePath.bare(page);
    var activity = n != null ? download(n, bare, now) : view(site, bare, now);
    return new NewActivity(null, v, activity, "site:" + site.key(), i);
  }

  private static Activity download(String what, String page, Instant now) {
    return new Activity(ActivityKind.DOWNLOAD, now, page, null, null, false, shortened(what), null);
  }

  private Activity view(Site.View site, String page, Instant now) {
    var seconds = s == null ? 0 : Math.max(0, Math.min(s, LONGEST));
    var title = t == null ? null : shortened(t);
    return new Activity(
        ActivityKind.PAGE_VIEW, now, page, title, seconds, site.pricing().fit(page), null, null);
  }

  private static String shortened(String said) {
    return Letters.brief(said, 199);
  }

  boolean isWhole() {
    return isNumber(v) && isNumber(i) && p != null && p.length() <= 2_000;
  }
}
