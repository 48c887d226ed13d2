package io.leadpact.agreement;

import com.ibm.icu.text.ListFormatter;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.kernel.Letters;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Says things in one language: words, lists, numbers, lengths of time. */
final class Voice {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final MessageSource messages;
  private final Tongue tongue;
  private final Locale locale;

  Voice(MessageSource messages, Tongue tongue) {
    this.messages = messages;
    this.tongue = tongue;
    // British habits, as all pages have them
    this.locale = tongue == Tongue.EN ? Locale.UK : tongue.locale();
  }

  Locale locale() {
    return locale;
  }

  String say(String code, Object... arguments) {
    return messages.getMessage(code, arguments, tongue.locale());
  }

  Optional<String> find(String code, Object... arguments) {
    return Optional.ofNullable(messages.getMessage(code, arguments, null, tongue.locale()));
  }

  /** The first of the two that there is. */
  String sayOr(String code, String otherwise, Object... arguments) {
    return find(code, arguments).orElseGet(() -> say(otherwise, arguments));
  }

  /** a, b and c. */
  String all(Collection<String> items) {
    return list(items, ListFormatter.Type.AND);
  }

  /** a, b or c. */
  String either(Collection<String> items) {
    return list(items, ListFormatter.Type.OR);
  }

  private String list(Collection<String> items, ListFormatter.Type type) {
    return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(items);
  }

  String number(BigDecimal number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  /** With a space that keeps number and sign together. */
  String percent(BigDecimal hundredths) {
    return number(hundredths) + "\u00a0%";
  }

  /** “at least 90 %”; the whole is said without. */
  String percent(Bound bound, BigDecimal hundredths) {
    return bound == Bound.AT_LEAST && hundredths.compareTo(HUNDRED) == 0
        ? percent(hundredths)
        : bound(bound, percent(hundredths));
  }

  String bound(Bound bound, String value) {
    return say("deed.bound." + bound, value);
  }

  /** Cents only where there are any. */
  String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    if (amount.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(amount);
  }

  /** Written out, in the case that “within” asks for: 2 hours, 1 hour and 30 minutes. */
  String length(Duration length) {
    return written(length).replace(' ', '\u00a0');
  }

  private String written(Duration length) {
    long days = length.toDays();
    if (days > 1 && length.equals(Duration.ofDays(days))) {
      return say("deed.days", days);
    }
    if (length.toMinutesPart() == 0) {
      return say("deed.hours", length.toHours());
    }
    return length.toHours() == 0
        ? say("deed.minutes", length.toMinutes())
        : say("deed.hours-minutes", length.toHours(), length.toMinutesPart());
  }

  /** 1 September 2026. */
  String date(ZonedDateTime day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** 25 August 2026, 16:42. */
  String moment(ZonedDateTime at) {
    return date(at) + ", " + DateTimeFormatter.ofPattern("H:mm", locale).format(at);
  }

  String sentence(String text) {
    return Letters.capital(text, locale);
  }
}
