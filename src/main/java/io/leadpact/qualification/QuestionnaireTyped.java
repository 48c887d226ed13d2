package io.leadpact.qualification;

import java.util.HashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Answers as a form sends them: {@code a.KEY}, of several options one parameter each. */
final class QuestionnaireTyped {

  private static final String MARK = "a.";

  private QuestionnaireTyped() {}

  static Map<String, String> of(MultiValueMap<String, String> sent) {
    var typed = new HashMap<String, String>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(MARK)) {
            typed.put(name.substring(MARK.length()), String.join("\n", values).strip());
          }
        });
    return typed;
  }
}
