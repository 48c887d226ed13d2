package io.leadpact.agreement;

import io.leadpact.agreement.terms.Scope;
import io.leadpact.lead.journal.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** For which leads a term holds. */
final class ScopeWords {

  private final Voice voice;
  private final Named named;

  ScopeWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  /** A sentence, or none where it holds for all. */
  List<String> say(Scope scope) {
    var parts = new ArrayList<String>();
    for (var fact : List.of(Fact.CHANNEL, Fact.SEGMENT, Fact.TEAM)) {
      var values = scope.only().get(fact);
      if (values != null) {
        var names =
            new TreeSet<>(values)
                .stream().map(value -> fact == Fact.TEAM ? named.team(value) : value).toList();
        parts.add(voice.say("deed.scope." + fact.key(), voice.either(names), names.size()));
      }
    }
    return parts.isEmpty() ? List.of() : List.of(voice.say("deed.scope", String.join("; ", parts)));
  }
}
