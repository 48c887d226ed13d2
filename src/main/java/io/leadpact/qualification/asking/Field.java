package io.leadpact.qualification.asking;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a questionnaire asks.
 *
 * @param key by which its answers are kept; stays when the words change
 * @param shownIf where it is asked at all; empty: always
 * @param options what may be chosen, empty for other kinds; the own words are the answer kept
 * @param criterion the agreed criterion that its answer tells of, by key
 */
public record Field(
    String key,
    FieldKind kind,
    Phrase label,
    Optional<Phrase> hint,
    boolean required,
    Optional<Condition> shownIf,
    List<Phrase> options,
    Optional<String> criterion) {

  public Field {
    options = List.copyOf(options);
  }

  /** A plain field that must be answered, in the company's own words. */
  public static Field required(String key, FieldKind kind, String label) {
    return new Field(
        key,
        kind,
        Phrase.of(label),
        Optional.empty(),
        true,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public Field optional() {
    return new Field(key, kind, label, hint, false, shownIf, options, criterion);
  }

  public Field onlyIf(String field, String value) {
    var condition = new Condition(field, Optional.of(value).filter(said -> !said.isEmpty()));
    return new Field(key, kind, label, hint, required, Optional.of(condition), options, criterion);
  }

  public Field choosing(String... own) {
    var choices = List.of(own).stream().map(Phrase::of).toList();
    return new Field(key, kind, label, hint, required, shownIf, choices, criterion);
  }

  public Field telling(String criterion) {
    return new Field(key, kind, label, hint, required, shownIf, options, Optional.of(criterion));
  }

  boolean offers(String answer) {
    return options.stream().anyMatch(option -> option.own().equals(answer));
  }
}
