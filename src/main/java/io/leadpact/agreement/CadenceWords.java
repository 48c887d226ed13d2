package io.leadpact.agreement;

import io.leadpact.agreement.terms.Cadence;
import java.math.BigDecimal;
import java.util.ArrayList;

/** The clause of a cadence: how a lead has to be tried. */
final class CadenceWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Voice voice;
  private final Named named;

  CadenceWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  String say(Cadence cadence) {
    var sentences = new ArrayList<String>();
    sentences.add(
        voice.say(
            "deed.cadence",
            voice.say("deed.makes." + cadence.owner()),
            effort(cadence.effort()),
            leads(cadence.target().value())));
    sentences.add(
        cadence.countsFrom().isEmpty()
            ? voice.say("deed.cadence.from-arrival")
            : voice.say(
                "deed.cadence.from", new PatternWords(voice, named).starts(cadence.countsFrom())));
    sentences.add(voice.say("deed.judged", voice.say("deed.each." + cadence.owed().rhythm())));
    sentences.addAll(new ScopeWords(voice, named).say(cadence.owed().scope()));
    return String.join(" ", sentences);
  }

  private String effort(Cadence.Effort effort) {
    var days = effort.business() ? "deed.limit.days" : "deed.days";
    var parts = new ArrayList<String>();
    parts.add(voice.say("deed.tries", effort.attempts(), voice.say(days, effort.days())));
    if (!effort.atLeast().isEmpty()) {
      var kinds = new ArrayList<String>();
      effort
          .atLeast()
          .forEach(
              (channel, count) ->
                  kinds.add(
                      voice.sayOr("deed.tries." + channel, "deed.tries.other", count, channel)));
      parts.add(voice.say("deed.tries.among", voice.all(kinds)));
    }
    if (effort.timesOfDay() > 1) {
      parts.add(voice.say("deed.tries.times", effort.timesOfDay()));
    }
    effort
        .spacing()
        .filter(spacing -> !spacing.isZero())
        .ifPresent(spacing -> parts.add(voice.say("deed.tries.apart", voice.length(spacing))));
    return String.join(", ", parts);
  }

  private String leads(BigDecimal share) {
    return share.compareTo(HUNDRED) == 0
        ? voice.say("deed.cadence.every")
        : voice.say("deed.cadence.share", voice.percent(share));
  }
}
