package io.leadpact.qualification;

import java.util.HashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Answers as a form sends them: {@code a.KEY}, of several options one parameter each. */
final class QuestionnaireTyped {

  private static final String MARK = "a.";

  private QuestionnaireTyped() {}

  static Map<String, String> of(MultiValueMap<String, String> sent) {
    return marked(sent, MARK);
  }

  /** What the sender had seen of each field before it was changed: {@code was.KEY}. */
  static Map<String, String> before(MultiValueMap<String, String> sent) {
    return marked(sent, "was.");
  }

  private static Map<String, String> marked(MultiValueMap<String, String> sent, String mark) {
    var typed = new HashMap<String, String>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(mark)) {
            typed.put(name.substring(mark.length()), String.join("\n", values).strip());
          }
        });
    return typed;
  }
}
