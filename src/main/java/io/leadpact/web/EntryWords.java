package io.leadpact.web;

import io.leadpact.handoff.Partners;
import io.leadpact.handoff.ReasonWords;
import io.leadpact.handoff.TrackWords;
import io.leadpact.kernel.Letters;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.JournalEntry;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells an entry of a journal in the reader's words. */
@Component
class EntryWords {

  private static final List<Fact> TOLD =
      List.of(
          Fact.OUTCOME,
          Fact.QUALITY,
          Fact.VALUABLE,
          Fact.REASON,
          Fact.PARTNER,
          Fact.CRITERION,
          Fact.TRACK,
          Fact.UNTIL,
          Fact.CAMPAIGN,
          Fact.SEGMENT);

  private final Show show;
  private final MessageSource messages;
  private final ReasonWords reasons;
  private final Partners partners;
  private final TrackWords tracks;

  EntryWords(
      Show show,
      MessageSource messages,
      ReasonWords reasons,
      Partners partners,
      TrackWords tracks) {
    this.show = show;
    this.messages = messages;
    this.reasons = reasons;
    this.partners = partners;
    this.tracks = tracks;
  }

  /** The mark of an entry. */
  static String icon(JournalEntry entry) {
    return switch (entry.type()) {
      case CREATED -> "doc";
      case STAGE_REACHED -> "star";
      case GIVEN_TO -> "people";
      case ATTEMPTED -> way(entry).icon();
      case FEEDBACK ->
          "REJECTED".equals(entry.facts().get(Fact.VERDICT).orElse("")) ? "x" : "check";
      case WON -> "check";
      case RETURNED, REOPENED -> "back";
      case PAUSED -> "idle";
      case RESUMED -> "clock";
      case LOST, REJECTED -> "x";
      case NOTE -> "note";
      default -> "arrow";
    };
  }

  /**
   * Attempts of which nobody said how they were made, or in words of their own, look like calls.
   */
  private static ContactWay way(JournalEntry entry) {
    return entry.facts().get(Fact.CHANNEL).flatMap(ContactWay::of).orElse(ContactWay.CALL);
  }

  /** What happened. */
  String title(JournalEntry entry) {
    var facts = entry.facts();
    return switch (entry.type()) {
      case STAGE_REACHED -> say("STAGE_REACHED", show.stage(facts.get(Fact.STAGE).orElse("")));
      case GIVEN_TO -> say("GIVEN_TO", holder(entry));
      case ATTEMPTED ->
          facts.is(Fact.AUTOMATIC)
              ? say("AUTOMATIC")
              : say("ATTEMPTED", facts.get(Fact.CHANNEL).map(this::channel).orElse("–"));
      case FEEDBACK -> word("web.verdict.", facts.get(Fact.VERDICT).orElse(""));
      case WON ->
          facts
              .get(Fact.VALUE)
              .map(value -> say("WON_VALUE", show.money(new BigDecimal(value))))
              .orElseGet(() -> say("WON"));
      case MERGED_FROM, MERGED_INTO -> say(entry.type().name(), facts.get(Fact.LEAD).orElse(""));
      default -> say(entry.type().name());
    };
  }

  private String holder(JournalEntry entry) {
    return String.join(
        " · ",
        Stream.of(
                entry.facts().get(Fact.PERSON).map(show::actor),
                entry.facts().get(Fact.TEAM).map(show::team))
            .flatMap(Optional::stream)
            .toList());
  }

  /** What else was said of it, but for the note. */
  List<String> says(JournalEntry entry) {
    var says = new ArrayList<String>();
    if (entry.type() == EventType.CREATED) {
      entry.facts().get(Fact.CHANNEL).map(this::channel).ifPresent(says::add);
    }
    for (var fact : TOLD) {
      if (entry.facts().said().contains(fact)) {
        entry.facts().get(fact).map(said -> aside(fact, said)).ifPresent(says::add);
      }
    }
    return says;
  }

  /** Of our words only what follows a title begins small; of a stranger's none is changed. */
  private String aside(Fact fact, String said) {
    return switch (fact) {
      case REASON -> reasons.said(said).map(EntryWords::small).orElse(said);
      case TRACK -> small(tracks.of(said));
      case CRITERION -> say("fails", reasons.criterion(said));
      case UNTIL -> say("until", day(said));
      case PARTNER -> say("partner", partners.name(said));
      default -> Optional.ofNullable(ours(fact, said)).map(EntryWords::small).orElse(said);
    };
  }

  private @Nullable String ours(Fact fact, String said) {
    var code = "web." + fact.key() + "." + said.toUpperCase(Locale.ROOT);
    return messages.getMessage(code, null, null, LocaleContextHolder.getLocale());
  }

  private static String small(String words) {
    return Letters.small(words, LocaleContextHolder.getLocale());
  }

  private String day(String said) {
    try {
      return show.date(LocalDate.parse(said));
    } catch (DateTimeException e) {
      return said;
    }
  }

  private String channel(String key) {
    return word("web.channel.", key);
  }

  private String say(String type, String... arguments) {
    return messages.getMessage("web.entry." + type, arguments, LocaleContextHolder.getLocale());
  }

  /** Our word for it, else as the other system wrote it. */
  private String word(String prefix, String said) {
    var found = messages.getMessage(prefix + said, null, said, LocaleContextHolder.getLocale());
    return found == null ? said : found;
  }
}
