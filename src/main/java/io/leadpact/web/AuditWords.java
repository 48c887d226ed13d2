package io.leadpact.web;

import io.leadpact.agreement.PromiseWords;
import io.leadpact.agreement.Promises;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says in the reader's words what the audit trail keeps as keys. */
@Component("auditWords")
@RequestScope
public class AuditWords {

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final Show show;
  private final Promises promises;
  private final PromiseWords terms;
  private final MessageSource messages;
  private final JsonMapper json;

  AuditWords(
      Show show, Promises promises, PromiseWords terms, MessageSource messages, JsonMapper json) {
    this.show = show;
    this.promises = promises;
    this.terms = terms;
    this.messages = messages;
    this.json = json;
  }

  /** One thing that is known of a deed. */
  public record Said(String label, String value) {}

  /** What a deed was done to, as people call it. */
  public String subject(String subject) {
    var parts = subject.split(":", 2);
    var key = parts[parts.length - 1];
    return switch (parts[0]) {
      case "user" -> show.actor(subject);
      case "team" -> show.team(key);
      case "calendar" -> show.calendar(key);
      default -> key;
    };
  }

  /** What more is known of it; empty values are left out. */
  public List<Said> details(String detail) {
    return json.readValue(detail, DETAIL).entrySet().stream()
        .map(fact -> new Said(label(fact.getKey()), value(fact.getKey(), fact.getValue())))
        .filter(said -> !said.value().isEmpty())
        .toList();
  }

  private String label(String key) {
    return word("audit.detail." + key, key);
  }

  private String value(String key, Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(one -> one(key, one.toString())).collect(Collectors.joining(", "))
        : value instanceof Number number ? show.number(number) : one(key, value.toString());
  }

  private String one(String key, String value) {
    return switch (key) {
      case "roles" -> word("role." + value, value);
      case "scopes" -> word("scope." + value.toUpperCase(Locale.ROOT).replace(':', '_'), value);
      case "party" -> word("shell.party." + value, value);
      case "fields" -> word("web.field." + value, value);
      case "calendar" -> value.isEmpty() ? "" : show.calendar(value);
      case "stages" -> show.stage(value);
      case "promises" -> show.promise(value);
      case "quotas" -> quota(value);
      case "type" -> word("audit.deed." + value, value);
      case "since", "from" -> since(value);
      default -> value;
    };
  }

  private String since(String value) {
    return value.equals("always")
        ? word("audit.detail.always", value)
        : value.contains("T") ? show.time(Instant.parse(value)) : show.date(LocalDate.parse(value));
  }

  private String quota(String key) {
    return promises.history().latestFirst().stream()
        .flatMap(version -> version.quotas().stream())
        .filter(quota -> quota.key().equals(key))
        .findFirst()
        .map(terms::quota)
        .orElse(key);
  }

  private String word(String code, String otherwise) {
    return Objects.requireNonNull(
        messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale()));
  }
}
