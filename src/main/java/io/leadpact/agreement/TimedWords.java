package io.leadpact.agreement;

import static java.util.stream.Collectors.toSet;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.lead.journal.EventType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The clause of a timed promise. */
final class TimedWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Voice voice;
  private final Named named;
  private final PatternWords patterns;

  TimedWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
    this.patterns = new PatternWords(voice, named);
  }

  String say(TimedPromise promise) {
    var triggers = promise.triggers();
    var sentences = new ArrayList<String>();
    sentences.add(
        voice.say(
            "deed.timed",
            patterns.starts(triggers.startsOn()),
            voice.say("deed.party." + promise.party()),
            patterns.stops(triggers.stopsOn()),
            limit(promise.limit()),
            cases(promise.target().value())));
    if (PatternWords.byAPerson(triggers.stopsOn())) {
      sentences.add(voice.say("deed.timed.person"));
    }
    sentences.addAll(exceptions(triggers));
    sentences.addAll(new ScopeWords(voice, named).say(promise.scope()));
    return String.join(" ", sentences);
  }

  private String limit(Limit limit) {
    return limit instanceof Limit.BusinessDays days
        ? voice.say("deed.limit.days", days.days())
        : voice.say("deed.limit." + limit.unit(), voice.length(limit.longest()));
  }

  private String cases(BigDecimal share) {
    return share.compareTo(HUNDRED) == 0
        ? voice.say("deed.cases.all")
        : voice.say("deed.cases", voice.percent(share));
  }

  /** When the time stands still, and what ends it, where that is not the usual. */
  private List<String> exceptions(Triggers triggers) {
    var sentences = new ArrayList<String>();
    if (onlyOf(triggers.pausesOn(), EnumSet.of(EventType.PAUSED))) {
      sentences.add(voice.say("deed.timed.paused"));
    } else if (!triggers.pausesOn().isEmpty()) {
      sentences.add(voice.say("deed.timed.pauses", patterns.events(triggers.pausesOn())));
    }
    if (triggers.cancelsOn().isEmpty()) {
      sentences.add(voice.say("deed.timed.never-lapses"));
    } else if (!onlyOf(
        triggers.cancelsOn(), EnumSet.of(EventType.WON, EventType.LOST, EventType.REJECTED))) {
      sentences.add(voice.say("deed.timed.lapses", patterns.events(triggers.cancelsOn())));
    }
    return sentences;
  }

  private static boolean onlyOf(List<EventPattern> patterns, EnumSet<EventType> types) {
    return patterns.stream().allMatch(pattern -> pattern.facts().byKey().isEmpty())
        && patterns.stream().map(EventPattern::type).collect(toSet()).equals(types);
  }
}
