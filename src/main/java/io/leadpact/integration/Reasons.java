package io.leadpact.integration;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language why something was refused. */
@Component
class Reasons {

  private final MessageSource messages;

  Reasons(MessageSource messages) {
    this.messages = messages;
  }

  String of(RuleViolation refusal) {
    return of(refusal.code(), refusal.arguments(), String.valueOf(refusal.getMessage()));
  }

  /** The same with the place in the profile that is to blame. */
  String withPlace(RuleViolation refusal) {
    var field = refusal.field();
    return field == null || !field.startsWith("profile.")
        ? of(refusal)
        : of(refusal) + " (" + field.substring("profile.".length()) + ")";
  }

  String of(String code, List<?> arguments, String otherwise) {
    var words =
        messages.getMessage(
            "problem." + code, arguments.toArray(), otherwise, LocaleContextHolder.getLocale());
    return words == null ? otherwise : words;
  }
}
