package io.leadpact.handoff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Reasons and criteria in the reader's words; the list is looked up once a request. */
@Component("reasonWords")
@RequestScope
public class ReasonWords {

  private final ReasonBook reasons;
  private final MessageSource messages;
  private @Nullable Map<String, Reason> known;

  ReasonWords(ReasonBook reasons, MessageSource messages) {
    this.reasons = reasons;
    this.messages = messages;
  }

  /**
   * The company's words, else the usual ones, else the key: what others sent is said as it came.
   */
  public String of(String key) {
    return said(key).orElse(key);
  }

  /** Nothing where it is no reason that we know. */
  public Optional<String> said(String key) {
    var locale = LocaleContextHolder.getLocale();
    var reason = Optional.ofNullable(byKey().get(key));
    return reason
        .flatMap(one -> one.own(locale.toLanguageTag()))
        .or(() -> usual("reason." + key, locale))
        .or(() -> reason.flatMap(ReasonWords::any));
  }

  private static Optional<String> any(Reason reason) {
    return Reason.LANGUAGES.stream().map(reason::own).flatMap(Optional::stream).findFirst();
  }

  /** How a criterion of qualification is called. */
  public String criterion(String key) {
    return usual("reason.criterion." + key, LocaleContextHolder.getLocale()).orElse(key);
  }

  /** Words by key, in the given order. */
  public Map<String, String> of(List<Reason> chosen) {
    var words = new LinkedHashMap<String, String>();
    chosen.forEach(reason -> words.put(reason.key(), of(reason.key())));
    return words;
  }

  private Optional<String> usual(String code, Locale locale) {
    return Optional.ofNullable(messages.getMessage(code, null, null, locale));
  }

  private Map<String, Reason> byKey() {
    var map = known;
    if (map == null) {
      map = new HashMap<>();
      for (var reason : reasons.all()) {
        map.put(reason.key(), reason);
      }
      known = map;
    }
    return map;
  }
}
