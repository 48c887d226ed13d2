package io.leadpact.handoff;

import com.ibm.icu.text.ListFormatter;
import io.leadpact.handoff.cadence.Attempt;
import io.leadpact.handoff.cadence.DayPart;
import io.leadpact.kernel.Letters;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says attempts that are owed, or were made, in the reader's words. */
@Component("owedWords")
public class OwedWords {

  private final MessageSource messages;

  OwedWords(MessageSource messages) {
    this.messages = messages;
  }

  /** 2 calls and 1 e-mail. */
  public String of(LeadCadence cadence) {
    var owed = cadence.standing().owed();
    var parts = new ArrayList<String>();
    new TreeMap<>(owed.byChannel()).forEach((channel, many) -> parts.add(many(channel, many)));
    if (owed.ofAny() > 0) {
      parts.add(say(parts.isEmpty() ? "queue.owed.any" : "queue.owed.more", owed.ofAny()));
    }
    return ListFormatter.getInstance(LocaleContextHolder.getLocale()).format(parts);
  }

  private String many(String channel, int many) {
    var said = find("queue.owed." + channel, many);
    return said == null ? many + " × " + channel : said;
  }

  /** What came of an attempt, small at the beginning; else how it was sent. */
  public String outcome(Attempt attempt) {
    var outcome = attempt.happening().facts().get(Fact.OUTCOME).orElse("");
    var said = find("web.outcome." + outcome);
    var locale = LocaleContextHolder.getLocale();
    return said == null || said.isEmpty() ? outcome : Letters.small(said, locale);
  }

  /** Parts of the day on which nobody has tried yet. */
  public String untried(LeadCadence cadence) {
    var untried = EnumSet.allOf(DayPart.class);
    untried.removeAll(cadence.tried());
    return ListFormatter.getInstance(LocaleContextHolder.getLocale())
        .format(untried.stream().map(part -> say("queue.part." + part)).toList());
  }

  /** Ways of reaching somebody that count for nothing; empty where all count. */
  public String uncounted(LeadCadence cadence) {
    return ListFormatter.getInstance(LocaleContextHolder.getLocale())
        .format(cadence.uncounted().stream().map(way -> channel(way.name())).toList());
  }

  /** What a channel is called; null: any. */
  public String channel(@Nullable String channel) {
    return channel == null
        ? say("queue.channel.any")
        : Objects.requireNonNullElse(find("web.channel." + channel), channel);
  }

  /** The mark of a channel; a clock where it has none of its own. */
  public String icon(@Nullable String channel) {
    return ContactWay.of(channel).map(ContactWay::icon).orElse("clock");
  }

  private @Nullable String find(String key, Object... arguments) {
    return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
