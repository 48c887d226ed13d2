package io.leadpact.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A path with its parameters, in order; those that say nothing are left out. */
record Address(String path, Map<String, String> parameters) {

  /** A form sends every field; an address names only those that say something. */
  static boolean hasBlanks(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(String::isBlank);
  }

  static Address of(String path) {
    return new Address(path, Map.of());
  }

  Address with(String name, @Nullable Object value) {
    if (value == null || value.toString().isEmpty()) {
      return this;
    }
    var more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new Address(path, more);
  }

  Address with(Map<String, ? extends @Nullable Object> values) {
    var all = this;
    for (var entry : values.entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  String text() {
    return parameters.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + (parameters.isEmpty() ? "" : "?"), ""));
  }
}
