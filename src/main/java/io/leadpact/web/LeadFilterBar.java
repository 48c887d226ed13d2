package io.leadpact.web;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadPart;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The bar above a list of leads: what it is narrowed by, and what else it could be. */
@Component
class LeadFilterBar {

  /** These are always to be seen, others once they are set. */
  private static final Set<LeadPart> USUAL =
      EnumSet.of(
          LeadPart.CLOCK,
          LeadPart.STAGE,
          LeadPart.OUTCOME,
          LeadPart.PERSON,
          LeadPart.TEAM,
          LeadPart.CHANNEL,
          LeadPart.CREATED);

  /** These come from links of other pages only. */
  private static final Set<LeadPart> FIXED = EnumSet.of(LeadPart.SOURCE, LeadPart.EXTERNAL_ID);

  private static final int MONTH_LENGTH = "2026-01".length();

  private final LeadFilterNames names;
  private final MessageSource messages;

  LeadFilterBar(LeadFilterNames names, MessageSource messages) {
    this.names = names;
    this.messages = messages;
  }

  /**
   * One part of the bar.
   *
   * @param look words, one, many, day, month, amount or fixed
   * @param chosen what is set, in words; null where nothing is
   * @param problem what is wrong with it
   */
  record Pick(
      LeadPart part,
      String look,
      List<String> values,
      @Nullable String chosen,
      Map<String, String> choices,
      @Nullable String problem) {

    public String key() {
      return part.key();
    }

    public boolean set() {
      return !values.isEmpty();
    }

    public String value() {
      return values.isEmpty() ? "" : values.get(0);
    }
  }

  /** The bar in two: what is to be seen, and what is put away. */
  record Bar(Pick words, List<Pick> shown, List<Pick> more) {

    /** The parts that are wrong. */
    public List<Pick> wrong() {
      return Stream.concat(Stream.of(words), shown.stream())
          .filter(pick -> pick.problem() != null)
          .toList();
    }
  }

  Bar of(LeadFilter filter) {
    var problems = filter.problems();
    var picks =
        Arrays.stream(LeadPart.values())
            .filter(part -> part != LeadPart.Q && (filter.has(part) || !FIXED.contains(part)))
            .map(part -> pick(part, filter.values(part), problems.get(part)))
            .collect(Collectors.partitioningBy(p -> p.set() || USUAL.contains(p.part())));
    var words = pick(LeadPart.Q, filter.values(LeadPart.Q), problems.get(LeadPart.Q));
    return new Bar(
        words, picks.getOrDefault(true, List.of()), picks.getOrDefault(false, List.of()));
  }

  private Pick pick(LeadPart part, List<String> values, @Nullable RuleViolation problem) {
    var choices = new LinkedHashMap<>(names.of(part));
    values.forEach(value -> choices.putIfAbsent(value, value));
    var chosen = values.stream().map(choices::get).collect(Collectors.joining(", "));
    return new Pick(
        part,
        look(part, values),
        values,
        values.isEmpty() ? null : chosen,
        choices,
        problem == null ? null : word(problem));
  }

  private static String look(LeadPart part, List<String> values) {
    return switch (part) {
      case Q -> "words";
      case FROM, TO -> values.isEmpty() || values.get(0).length() != MONTH_LENGTH ? "day" : "month";
      case VALUE_FROM, VALUE_TO, MIN_SCORE -> "amount";
      case SOURCE, EXTERNAL_ID -> "fixed";
      default -> part.takesSeveral() ? "many" : "one";
    };
  }

  private @Nullable String word(RuleViolation problem) {
    return messages.getMessage(
        "problem." + problem.code(),
        problem.arguments().toArray(),
        problem.getMessage(),
        LocaleContextHolder.getLocale());
  }
}
