package io.leadpact.agreement.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A copy of a kit's document into which the answers to its questions are written. */
final class Answers {

  private static final List<String> LISTS = List.of("quotas", "promises", "aims");

  private final Map<String, Object> document;

  Answers(Map<String, Object> original) {
    document = new LinkedHashMap<>(original);
    for (var list : LISTS) {
      if (original.get(list) instanceof List<?> terms) {
        var copies = new ArrayList<>();
        terms.forEach(term -> copies.add(copy(term)));
        document.put(list, copies);
      }
    }
  }

  private static Map<String, Object> copy(Object term) {
    var copy = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) term).forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  Map<String, Object> document() {
    return document;
  }

  String usual(Question question) {
    var value = Objects.requireNonNull(term(question).get(question.field()));
    return value instanceof List<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : value.toString();
  }

  void put(Question question, String answer) {
    var term = term(question);
    var many = term.get(question.field()) instanceof List;
    term.put(question.field(), many ? parts(answer) : answer.replaceAll("[\\s\\u00a0\\u202f]", ""));
  }

  private static List<String> parts(String answer) {
    return Arrays.stream(answer.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  @SuppressWarnings("unchecked") // its terms are copies made above
  private Map<String, Object> term(Question question) {
    return LISTS.stream()
        .map(document::get)
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<Map<String, Object>>) list).stream())
        .filter(term -> question.term().equals(term.get("key")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("A question without a term: " + question.name()));
  }
}
