package io.leadpact.agreement;

import io.leadpact.agreement.terms.Quota;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version changes in one quota.
 *
 * @param before how many a month; null where nothing was owed
 * @param after how many a month; null where nothing is owed any more
 */
public record QuotaChange(Quota quota, @Nullable Integer before, @Nullable Integer after) {

  static List<QuotaChange> between(List<Quota> before, List<Quota> after) {
    var old = new LinkedHashMap<String, Quota>();
    before.forEach(quota -> old.put(quota.key(), quota));
    var changes = new ArrayList<QuotaChange>();
    for (var quota : after) {
      var was = old.remove(quota.key());
      if (was == null) {
        changes.add(new QuotaChange(quota, null, quota.perMonth()));
      } else if (was.perMonth() != quota.perMonth()) {
        changes.add(new QuotaChange(quota, was.perMonth(), quota.perMonth()));
      }
    }
    old.values().forEach(gone -> changes.add(new QuotaChange(gone, gone.perMonth(), null)));
    return changes;
  }

  /** The key of the word for it: added, removed or changed. */
  public String kind() {
    return before == null ? "added" : after == null ? "removed" : "changed";
  }
}
