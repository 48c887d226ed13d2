package io.leadpact.web;

import com.ibm.icu.text.RuleBasedNumberFormat;
import io.leadpact.kernel.Letters;
import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts figures into sentences of the reader's language. */
@Component
class Wording {

  private static final int SPELT_UP_TO = 12;

  /** Masculine in every language that we speak, so that the usual number words agree with them. */
  private static final Set<String> MASCULINE = Set.of("LEAD", "MQL", "SQL", "SAL");

  private static final Set<String> NAMED =
      Set.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** How much is due by now of the whole; once the time is over, that is all there is to say. */
  String plan(BigDecimal soFar, BigDecimal whole) {
    return soFar.compareTo(whole) == 0
        ? say("web.today.plan-whole", whole)
        : say("web.today.plan-to-date", soFar, whole);
  }

  @Nullable String find(String key, Object... arguments) {
    return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
  }

  /** What the domain refused, as its reader is told. */
  String why(RuleViolation refusal) {
    var said = find("problem." + refusal.code(), refusal.arguments().toArray());
    return said != null ? said : Objects.toString(refusal.getMessage(), refusal.code());
  }

  /** A small number in words: eleven. */
  String count(long number) {
    var locale = LocaleContextHolder.getLocale();
    return number <= SPELT_UP_TO
        ? new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(number)
        : Objects.requireNonNull(say("web.today.number", number));
  }

  /** So many leads of a stage: eleven MQLs. */
  String leads(long number, String stage) {
    var said = MASCULINE.contains(stage) ? count(number) : say("web.today.number", number);
    var noun = NAMED.contains(stage) ? stage : "other";
    return said + " " + say("web.today.noun." + noun, number);
  }

  static String capital(String text) {
    return Letters.capital(text, Locale.ROOT);
  }
}
