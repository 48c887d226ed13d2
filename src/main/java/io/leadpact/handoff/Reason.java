package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One reason of the company's list.
 *
 * @param key how journals name it, for ever
 * @param words by language tag, where the company calls it otherwise than usual
 * @param criterion the criterion of qualification that it speaks of, if any
 * @param needsNote where the reason alone says too little
 * @param asksDate a lead that goes back for it comes again on a day
 * @param retired no longer offered; journals that name it stay readable
 */
public record Reason(
    String key,
    Map<String, String> words,
    Set<ReasonUse> uses,
    @Nullable String criterion,
    boolean needsNote,
    boolean asksDate,
    boolean retired) {

  static final List<String> LANGUAGES = List.of("en", "ru", "pl", "pt-BR");
  static final int LONGEST = 80;

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public Reason {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation("reason.key", "No key: " + key, "key", key);
    }
    if (uses.isEmpty()) {
      throw new RuleViolation("reason.uses", "A reason is given for something", "uses");
    }
    if (asksDate && !uses.contains(ReasonUse.RETURNING)) {
      throw new RuleViolation(
          "reason.date", "Only a lead that goes back comes again on a day", "asksDate");
    }
    if (criterion != null && !KEY.matcher(criterion).matches()) {
      throw new RuleViolation("reason.key", "No key: " + criterion, "criterion", criterion);
    }
    words = Map.copyOf(said(words));
    uses = Set.copyOf(EnumSet.copyOf(uses));
  }

  private static Map<String, String> said(Map<String, String> words) {
    var said = new TreeMap<String, String>();
    words.forEach(
        (language, text) -> {
          if (!LANGUAGES.contains(language)) {
            throw new RuleViolation(
                "reason.language", "No language: " + language, "words", language);
          }
          if (text.strip().length() > LONGEST) {
            throw new RuleViolation(
                "reason.long", "At most " + LONGEST + " letters", "words", LONGEST);
          }
          if (!text.isBlank()) {
            said.put(language, text.strip());
          }
        });
    return said;
  }

  static Reason usual(String key, Set<ReasonUse> uses) {
    return new Reason(key, Map.of(), uses, null, false, false, false);
  }

  Reason about(String criterion) {
    return new Reason(key, words, uses, criterion, needsNote, asksDate, retired);
  }

  Reason withNote() {
    return new Reason(key, words, uses, criterion, true, asksDate, retired);
  }

  Reason withDate() {
    return new Reason(key, words, uses, criterion, needsNote, true, retired);
  }

  Reason retired(boolean now) {
    return new Reason(key, words, uses, criterion, needsNote, asksDate, now);
  }

  boolean offeredFor(ReasonUse use) {
    return !retired && uses.contains(use);
  }

  /** What the company says in that language, else in any. */
  Optional<String> own(String language) {
    return Optional.ofNullable(words.get(language));
  }
}
