package io.leadpact.agreement;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What starts and stops a promise, in the words of an agreement. */
final class PatternWords {

  private final Voice voice;
  private final Named named;

  PatternWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  /** “a lead comes in or a lead is reopened”. */
  String starts(List<EventPattern> patterns) {
    return said("deed.start.", patterns);
  }

  /** “gives its verdict on it”, as somebody owes it. */
  String stops(List<EventPattern> patterns) {
    return said("deed.stop.", patterns);
  }

  private String said(String prefix, List<EventPattern> patterns) {
    return voice.either(patterns.stream().map(pattern -> one(prefix, pattern)).distinct().toList());
  }

  private String one(String prefix, EventPattern pattern) {
    var facts = new TreeMap<>(pattern.facts().byKey());
    String words;
    if (pattern.type() == EventType.STAGE_REACHED && facts.containsKey("stage")) {
      words = voice.say(prefix + "STAGE_REACHED", named.stage(facts.remove("stage"), voice));
    } else if (pattern.type() == EventType.GIVEN_TO && facts.containsKey("team")) {
      words = voice.say(prefix + "GIVEN_TO", named.team(facts.remove("team")));
    } else {
      facts.remove("automatic", "false");
      words = voice.sayOr(prefix + pattern.type(), prefix + "other", event(pattern.type()));
    }
    return facts.isEmpty() ? words : words + " (" + rest(facts) + ")";
  }

  /** A person's attempts only: an automatic reply does not count. */
  static boolean byAPerson(List<EventPattern> patterns) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                pattern.type() == EventType.ATTEMPTED
                    && "false".equals(pattern.facts().byKey().get(Fact.AUTOMATIC.key())));
  }

  /** As a name of what happens: “paused”, “stage reached: SQL”. */
  String events(List<EventPattern> patterns) {
    return voice.either(patterns.stream().map(this::name).toList());
  }

  private String name(EventPattern pattern) {
    var facts = new TreeMap<>(pattern.facts().byKey());
    var stage = Optional.ofNullable(facts.remove("stage")).map(key -> named.stage(key, voice));
    var object = stage.or(() -> Optional.ofNullable(facts.remove("team")).map(named::team));
    var words = event(pattern.type()) + object.map(said -> " " + said).orElse("");
    return facts.isEmpty() ? words : words + " (" + rest(facts) + ")";
  }

  private String event(EventType type) {
    return voice.sayOr("promise.event." + type + ".any", "promise.event." + type);
  }

  private String rest(TreeMap<String, String> facts) {
    return String.join(
        "; ",
        facts.entrySet().stream()
            .map(fact -> factName(fact.getKey()) + ": " + fact.getValue())
            .toList());
  }

  private String factName(String fact) {
    return voice.find("promise.fact." + fact).orElse(fact);
  }
}
