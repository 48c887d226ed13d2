package io.leadpact.integration.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile while somebody builds it: what was chosen on the page, by the name of the choice.
 * {@code leads.<field>} and {@code events.<field>} are columns, {@code constants.<field>} texts,
 * {@code stages.<stage>} columns, {@code by.<n>} the columns that say what happened, and {@code
 * value.<row>.<n>}, {@code means.<row>}, {@code first.<row>} what their values mean.
 */
public record ProfileDraft(Map<String, String> chosen) {

  public ProfileDraft {
    chosen = Map.copyOf(chosen);
  }

  /** What was chosen, or nothing. */
  public String get(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** Whether anything is chosen whose name begins so. */
  public boolean any(String prefix) {
    return chosen.entrySet().stream()
        .anyMatch(choice -> choice.getKey().startsWith(prefix) && !choice.getValue().isBlank());
  }

  /** The columns whose values say what happened. */
  public List<String> by() {
    var columns = new ArrayList<String>();
    for (var name : List.of("by.0", "by.1")) {
      if (!get(name).isBlank() && !columns.contains(get(name))) {
        columns.add(get(name));
      }
    }
    return columns;
  }

  /** What a person chose for these values, or nothing; the first row that names them decides. */
  public String meansWith(List<String> values, String part) {
    for (int row = 0; chosen.containsKey("value." + row + ".0"); row++) {
      if (values(row).equals(values)) {
        return get(part + "." + row);
      }
    }
    return "";
  }

  private List<String> values(int row) {
    var values = new ArrayList<String>();
    for (int n = 0; chosen.containsKey("value." + row + "." + n); n++) {
      values.add(get("value." + row + "." + n));
    }
    return values;
  }

  /** The same as a profile, in the form in which programs send one. */
  public Map<String, Object> profile(boolean leads, boolean events) {
    var profile = new LinkedHashMap<String, Object>();
    put(profile, "name", get("name"));
    put(profile, "source", get("source"));
    put(profile, "zone", get("zone"));
    put(profile, "dateFormat", get("dateFormat"));
    if (leads) {
      profile.put("leads", leads());
    }
    if (events) {
      profile.put("events", events());
    }
    return profile;
  }

  private Map<String, Object> leads() {
    var leads = with("leads.");
    var constants = with("constants.");
    if (!constants.isEmpty()) {
      leads.put("constants", constants);
    }
    var stages = with("stages.");
    if (!stages.isEmpty()) {
      leads.put("stages", stages);
    }
    return leads;
  }

  private Map<String, Object> events() {
    var events = with("events.");
    var by = by();
    var rules = new ArrayList<Map<String, Object>>();
    for (int row = 0; chosen.containsKey("value." + row + ".0"); row++) {
      var values = values(row);
      if (!get("means." + row).isBlank() && values.size() == by.size()) {
        var when = new LinkedHashMap<String, String>();
        for (int n = 0; n < by.size(); n++) {
          when.put(by.get(n), values.get(n));
        }
        boolean first = !get("first." + row).isBlank();
        rules.add(Meaning.of(get("means." + row)).rule(when, first));
      }
    }
    events.put("rules", rules);
    events.put("otherwise", "ignore");
    return events;
  }

  private Map<String, Object> with(String prefix) {
    var found = new LinkedHashMap<String, Object>();
    chosen.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .sorted()
        .forEach(name -> put(found, name.substring(prefix.length()), get(name)));
    return found;
  }

  private static void put(Map<String, Object> target, String key, String value) {
    if (!value.isBlank()) {
      target.put(key, value.strip());
    }
  }
}
