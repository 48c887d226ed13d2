package io.leadpact.agreement;

import io.leadpact.agreement.terms.TimedPromise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a new version changes in one promise.
 *
 * @param kind added, removed or changed
 * @param details what differs, in the reader's words
 */
public record PromiseChange(String key, String kind, List<Detail> details) {

  /** One term before and after; a dash where there was or is none. */
  public record Detail(String term, String before, String after) {}

  static List<PromiseChange> between(
      List<TimedPromise> before, List<TimedPromise> after, PromiseWords words) {
    var old = byKey(before);
    var changes = new ArrayList<PromiseChange>();
    for (var promise : after) {
      var was = old.remove(promise.key());
      var details = details(Optional.ofNullable(was), promise, words);
      if (was == null || !details.isEmpty()) {
        changes.add(new PromiseChange(promise.key(), was == null ? "added" : "changed", details));
      }
    }
    old.keySet().forEach(key -> changes.add(new PromiseChange(key, "removed", List.of())));
    return changes;
  }

  private static Map<String, TimedPromise> byKey(List<TimedPromise> promises) {
    var map = new LinkedHashMap<String, TimedPromise>();
    promises.forEach(promise -> map.put(promise.key(), promise));
    return map;
  }

  private static List<Detail> details(
      Optional<TimedPromise> was, TimedPromise is, PromiseWords words) {
    var terms = new LinkedHashMap<String, Function<TimedPromise, String>>();
    terms.put("name", promise -> promise.name().orElse("–"));
    terms.put("starts", promise -> words.events(promise.triggers().startsOn()));
    terms.put("stops", promise -> words.events(promise.triggers().stopsOn()));
    terms.put("limit", promise -> words.limit(promise.limit()));
    terms.put("warn", promise -> promise.warnBefore().map(words::length).orElse("–"));
    terms.put(
        "target", promise -> promise.target().value().stripTrailingZeros().toPlainString() + " %");
    terms.put("scope", promise -> words.scope(promise.scope()));
    var details = new ArrayList<Detail>();
    terms.forEach(
        (term, say) -> {
          var before = was.map(say).orElse("–");
          var after = say.apply(is);
          if (!Objects.equals(before, after)) {
            details.add(new Detail(term, before, after));
          }
        });
    return details;
  }
}
