package io.leadpact.qualification;

import io.leadpact.qualification.asking.Amount;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.Given;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says an answer in the reader's words. What was typed and is no answer is said as it is. */
@Component("answerWords")
public class AnswerWords {

  public String of(Field field, String value) {
    var locale = LocaleContextHolder.getLocale();
    return switch (field.kind()) {
      case DATE -> date(value, locale);
      case NUMBER, MONEY -> number(value, locale);
      case ONE_OF, SEVERAL_OF ->
          value.lines().map(one -> option(field, one, locale)).collect(Collectors.joining(", "));
      default -> value;
    };
  }

  String date(String value, Locale locale) {
    return Given.date(value)
        .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)::format)
        .orElse(value);
  }

  String number(String value, Locale locale) {
    return Amount.read(value).map(NumberFormat.getInstance(locale)::format).orElse(value);
  }

  private static String option(Field field, String own, Locale locale) {
    return field.options().stream()
        .filter(option -> option.own().equals(own))
        .findFirst()
        .map(option -> option.in(locale))
        .orElse(own);
  }
}
