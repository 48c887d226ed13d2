package io.leadpact.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser says of itself, told as people know it: “Firefox 140, Windows”. */
record Browser(String said) {

  /** By what stands before its version; whoever pretends to be another comes before that one. */
  private static final Map<String, String> NAMES =
      inOrder(
          "Edg",
          "Edge",
          "EdgA",
          "Edge",
          "EdgiOS",
          "Edge",
          "OPR",
          "Opera",
          "YaBrowser",
          "Yandex",
          "SamsungBrowser",
          "Samsung Internet",
          "Vivaldi",
          "Vivaldi",
          "FxiOS",
          "Firefox",
          "Firefox",
          "Firefox",
          "CriOS",
          "Chrome",
          "HeadlessChrome",
          "Chrome",
          "Chrome",
          "Chrome",
          "Version",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "Windows",
          "Windows",
          "Android",
          "Android",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Mac OS X",
          "macOS",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private static Map<String, String> inOrder(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Name, version and system; what is unknown is told as it came. */
  @Override
  public String toString() {
    for (var name : NAMES.entrySet()) {
      var found = Pattern.compile("\\b" + name.getKey() + "/(\\d+)").matcher(said);
      if (found.find()) {
        return name.getValue() + " " + found.group(1) + system();
      }
    }
    return said;
  }

  private String system() {
    return SYSTEMS.entrySet().stream()
        .filter(system -> said.contains(system.getKey()))
        .findFirst()
        .map(system -> ", " + system.getValue())
        .orElse("");
  }
}
