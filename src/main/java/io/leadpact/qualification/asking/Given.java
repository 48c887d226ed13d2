package io.leadpact.qualification.asking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was answered, as it was typed. Nothing typed is refused; whether it is an answer is judged
 * when it is read, so that half a questionnaire can be kept.
 *
 * @param values by key of the field; several options stand in lines
 */
public record Given(Fields fields, Map<String, String> values) {

  public static final String YES = "yes";
  public static final String NO = "no";

  /** Why a field is not answered yet. */
  public enum Flaw {
    MISSING,
    NUMBER,
    DATE,
    OPTION
  }

  public Given {
    var kept = new LinkedHashMap<String, String>();
    for (var field : fields.all()) {
      var value = Objects.requireNonNullElse(values.get(field.key()), "").strip();
      if (!value.isEmpty()) {
        kept.put(field.key(), value);
      }
    }
    values = Map.copyOf(kept);
  }

  public static Given nothing(Fields fields) {
    return new Given(fields, Map.of());
  }

  public String value(String key) {
    return Objects.requireNonNullElse(values.get(key), "");
  }

  /** The options chosen of a field that takes several. */
  public List<String> chosen(String key) {
    return value(key).lines().toList();
  }

  /** Whether the field is asked, as far as the answers before it say. */
  public boolean asks(Field field) {
    return field
        .shownIf()
        .map(
            condition ->
                condition.holds(value(condition.field()))
                    && fields.find(condition.field()).map(this::asks).orElse(false))
        .orElse(true);
  }

  /** Empty for what is well answered, may stay open or is not asked. */
  public Optional<Flaw> flaw(Field field) {
    if (!asks(field)) {
      return Optional.empty();
    }
    var value = value(field.key());
    if (value.isEmpty()) {
      return field.required() ? Optional.of(Flaw.MISSING) : Optional.empty();
    }
    return misfit(field, value);
  }

  private static Optional<Flaw> misfit(Field field, String value) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> Optional.empty();
      case NUMBER -> Amount.read(value).isPresent() ? Optional.empty() : Optional.of(Flaw.NUMBER);
      case MONEY ->
          Amount.read(value).filter(amount -> amount.signum() >= 0).isPresent()
              ? Optional.empty()
              : Optional.of(Flaw.NUMBER);
      case DATE -> date(value).isPresent() ? Optional.empty() : Optional.of(Flaw.DATE);
      case YES_NO ->
          Stream.of(YES, NO).anyMatch(value::equals) ? Optional.empty() : Optional.of(Flaw.OPTION);
      case ONE_OF -> field.offers(value) ? Optional.empty() : Optional.of(Flaw.OPTION);
      case SEVERAL_OF ->
          value.lines().allMatch(field::offers) ? Optional.empty() : Optional.of(Flaw.OPTION);
    };
  }

  /** A day as browsers send it: {@code 2027-01-11}. */
  public static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All required fields that are asked are answered, and no answer is wrong. */
  public boolean complete() {
    return fields.all().stream().allMatch(field -> flaw(field).isEmpty());
  }

  /** The fields that are asked, as far as the answers say. */
  public List<Field> asked() {
    return fields.all().stream().filter(this::asks).toList();
  }

  /** How many of the fields that are asked have a good answer. */
  public int answered() {
    return (int)
        asked().stream()
            .filter(field -> !value(field.key()).isEmpty() && flaw(field).isEmpty())
            .count();
  }

  /** What keeps it from being complete. */
  public List<Field> open() {
    return asked().stream().filter(field -> flaw(field).isPresent()).toList();
  }

  /** What of it answers another version: fields of the same key and kind that take the answer. */
  public Given carriedTo(Fields other) {
    var fitting = new LinkedHashMap<String, String>();
    for (var field : other.all()) {
      var before = fields.find(field.key());
      var value = value(field.key());
      if (before.map(Field::kind).filter(field.kind()::equals).isPresent()
          && !value.isEmpty()
          && misfit(field, value).isEmpty()) {
        fitting.put(field.key(), value);
      }
    }
    return new Given(other, fitting);
  }
}
