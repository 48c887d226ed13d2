package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.StandardTexts;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The texts that the program has in every language, filled in from the structure. */
final class StandardWords {

  private final Voice voice;
  private final Named named;
  private final Articles articles;
  private final Structure structure;

  StandardWords(Voice voice, Named named, Articles articles) {
    this.voice = voice;
    this.named = named;
    this.articles = articles;
    this.structure = articles.structure();
  }

  /** Empty where there is no text of that name. */
  Optional<String> say(String name) {
    var stage = StandardTexts.stage(name, articles.stages());
    if (stage.isPresent()) {
      return Optional.of(new StageWords(voice, named, articles).say(stage.get()));
    }
    return voice.find("clause." + name, arguments(name)).map(String::strip);
  }

  private Object[] arguments(String name) {
    return switch (name) {
      case "term_mql" -> new Object[] {structure.qualified().name()};
      case "term_sql", "term_bant" -> new Object[] {bant()};
      case "term_sal" -> new Object[] {articles.stages().contains("SAL") ? "kept" : "none"};
      case "term_stages", "term_funnel" -> new Object[] {chain()};
      case "term_business_time" -> hours();
      case "handover" -> new Object[] {named.stage(structure.handover(), voice)};
      case "desk" -> new Object[] {structure.desk().name()};
      case "attempts" -> new Object[] {attempts()};
      case "channels" -> new Object[] {groups()};
      case "communication" -> new Object[] {meetings()};
      case "conflict" -> new Object[] {levels()};
      case "correction" -> correction();
      case "plans" -> new Object[] {plans()};
      case "validity" -> new Object[] {structure.term().months()};
      case "review" -> new Object[] {structure.term().review().name()};
      default -> new Object[] {named.companyName()};
    };
  }

  private String bant() {
    return structure.bantAt().map(stage -> named.stage(stage, voice)).orElse("none");
  }

  private String chain() {
    return String.join(
        " → ", articles.stages().stream().map(stage -> named.stage(stage, voice)).toList());
  }

  private Object[] hours() {
    var words = new HoursWords(voice);
    return new Object[] {
      named.hours().map(words::week).orElseGet(() -> voice.say("deed.hours.always")),
      named.hours().map(terms -> terms.zone().getId()).orElse("UTC"),
      named.hours().map(words::country).orElse("none")
    };
  }

  private String attempts() {
    var channels =
        new TreeSet<>(structure.attemptChannels())
            .stream()
                .map(channel -> voice.find("deed.channel." + channel).orElse(channel))
                .toList();
    return channels.isEmpty() ? "all" : voice.all(channels);
  }

  private String groups() {
    var groups = new ArrayList<String>();
    structure
        .channelGroups()
        .forEach(
            (group, channels) ->
                groups.add(group + " (" + voice.all(new TreeSet<>(channels)) + ")"));
    return groups.isEmpty() ? "none" : String.join("; ", groups);
  }

  private String meetings() {
    var meetings =
        structure.meetings().stream()
            .map(meeting -> voice.say("deed.meeting", meeting.weeks(), meeting.minutes()))
            .toList();
    return meetings.isEmpty() ? voice.say("deed.meeting.none") : voice.all(meetings);
  }

  private String levels() {
    var levels =
        structure.levels().stream()
            .map(level -> voice.say("deed.level-of." + level.who(), level.hours()))
            .toList();
    return levels.isEmpty() ? voice.say("deed.level-of.none") : String.join("; ", levels);
  }

  private Object[] correction() {
    var correction = structure.correction();
    return new Object[] {
      correction.missed(), correction.days(), Boolean.toString(correction.early())
    };
  }

  /** “A1: Plan A”: what to do is agreed before it is needed. */
  private String plans() {
    var set = articles.set();
    var plans = new ArrayList<String>();
    for (var clause : articles.clauses()) {
      plan(clause, set).ifPresent(plans::add);
    }
    return plans.isEmpty() ? "none" : String.join("; ", List.copyOf(plans));
  }

  private static Optional<String> plan(Clause clause, PromiseSet set) {
    return clause
        .plan()
        .map(
            plan -> clause.term().flatMap(set::reference).map(ref -> ref + ": ").orElse("") + plan);
  }
}
