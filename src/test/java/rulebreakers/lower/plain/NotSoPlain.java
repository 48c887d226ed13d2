package rulebreakers.lower.plain;

import org.springframework.util.StringUtils;

/** Uses a framework where plain Java is promised. */
public class NotSoPlain {

  boolean empty(String text) {
    return !StringUtils.hasText(text);
  }
}
