package io.leadpact.agreement;

import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Scope;
import java.util.ArrayList;
import java.util.List;

/** The clauses of business figures: how they grow, and where they stand. */
final class FigureWords {

  private final Voice voice;
  private final Named named;

  FigureWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  String say(Growth growth) {
    var sentences = new ArrayList<String>();
    sentences.add(
        voice.say(
            "deed.growth",
            voice.say("deed.ensures." + growth.owner()),
            voice.say("deed.measure." + growth.of()),
            growth.hundredths().signum() > 0 ? "up" : "down",
            voice.percent(growth.hundredths().abs()),
            voice.say("deed.against." + growth.owed().rhythm())));
    sentences.addAll(scope(growth.owed().scope()));
    return String.join(" ", sentences);
  }

  String say(Level level) {
    var value =
        switch (level.of().unit()) {
          case MONEY -> voice.money(level.target(), named.currency());
          case PERCENT -> voice.percent(level.target());
          case COUNT, TIMES -> voice.number(level.target());
        };
    var sentences = new ArrayList<String>();
    sentences.add(
        voice.say(
            "deed.level." + level.of(),
            voice.say("deed.ensures." + level.owner()),
            voice.bound(level.bound(), value),
            voice.say("deed.each." + level.owed().rhythm()),
            level.target()));
    sentences.addAll(scope(level.owed().scope()));
    return String.join(" ", sentences);
  }

  private List<String> scope(Scope scope) {
    return new ScopeWords(voice, named).say(scope);
  }
}
