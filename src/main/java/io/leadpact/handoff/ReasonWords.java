package io.leadpact.handoff;

import io.leadpact.qualification.BantCriteria;
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

/** Reasons and criteria in the reader's words; they are looked up once a request. */
@Component("reasonWords")
@RequestScope
public class ReasonWords {

  private final ReasonBook reasons;
  private final BantCriteria criteria;
  private final MessageSource messages;
  private @Nullable Map<String, Reason> known;
  private @Nullable Map<String, String> asked;

  ReasonWords(ReasonBook reasons, BantCriteria criteria, MessageSource messages) {
    this.reasons = reasons;
    this.criteria = criteria;
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

  /** How a criterion is called, also one on which both sides agreed formerly. */
  public String criterion(String key) {
    return Optional.ofNullable(criteria().get(key))
        .or(() -> usual("bant.criterion." + key, LocaleContextHolder.getLocale()))
        .orElse(key);
  }

  /** The criteria on which both sides agreed, by key, in their order. */
  Map<String, String> criteria() {
    var map = asked;
    if (map == null) {
      map = new LinkedHashMap<>();
      for (var choice : criteria.choices()) {
        map.put(choice.key(), choice.name());
      }
      asked = map;
    }
    return map;
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
