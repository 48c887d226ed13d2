package io.leadpact.web;

import io.leadpact.agreement.ClauseAdding;
import io.leadpact.agreement.Draft;
import io.leadpact.agreement.LimitUnit;
import io.leadpact.agreement.PatternChoice;
import io.leadpact.agreement.PromiseWords;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be chosen for a value of a clause, in the reader's words. */
@Component
class DeedOptions {

  /** Of which several are chosen. */
  static final Set<String> MANY = Set.of("fields", "team");

  private static final Set<String> STAGE_NAMES =
      Set.of("stage", "from", "to", "handover", "bantAt");

  private final Stages stages;
  private final Teams teams;
  private final ClauseAdding adding;
  private final PromiseWords terms;
  private final Wording wording;
  private final Show show;

  DeedOptions(
      Stages stages,
      Teams teams,
      ClauseAdding adding,
      PromiseWords terms,
      Wording wording,
      Show show) {
    this.stages = stages;
    this.teams = teams;
    this.adding = adding;
    this.terms = terms;
    this.wording = wording;
    this.show = show;
  }

  /** By what is sent; empty where a text is typed. */
  Map<String, String> of(Draft draft, String path) {
    var name = DeedFields.name(path);
    if (STAGE_NAMES.contains(name)) {
      var names = stages(draft);
      return name.equals("bantAt") ? orNone(names) : names;
    }
    return switch (name) {
      case "owner" -> words(Owner.values());
      case "party", "desk" -> words(Party.values());
      case "every", "review" -> words(Rhythm.values());
      case "bound" -> words(Bound.values());
      case "base" -> words(Base.Kind.values());
      case "unit" -> words(LimitUnit.values());
      case "qualified" -> words(Structure.Qualified.values());
      case "who" -> words(Structure.Decides.values());
      case "measure" -> figures();
      case "fields" -> context();
      case "team" -> teams();
      case "starts" -> patterns(adding.starts(draft));
      case "stops" -> patterns(adding.stops(draft));
      case "early", "businessDays", "closes" -> words("true", "false");
      default -> Map.of();
    };
  }

  String stage(String key) {
    return show.stage(key);
  }

  /** How a lead was tried. */
  String channel(String key) {
    return Objects.requireNonNullElse(wording.find("web.channel." + key), key);
  }

  /** Those of the draft, then others that the company has. */
  private Map<String, String> stages(Draft draft) {
    var names = new LinkedHashMap<String, String>();
    draft.articles().stages().forEach(key -> names.put(key, stage(key)));
    stages.active().stream().map(Stage::key).forEach(key -> names.putIfAbsent(key, stage(key)));
    return names;
  }

  private Map<String, String> orNone(Map<String, String> names) {
    var more = new LinkedHashMap<>(Map.of("", wording.say("deed.option.nowhere")));
    more.putAll(names);
    return more;
  }

  private Map<String, String> teams() {
    var names = new LinkedHashMap<String, String>();
    teams.all().forEach(team -> names.put(team.key(), team.name()));
    return names;
  }

  private Map<String, String> context() {
    var names = new LinkedHashMap<String, String>();
    for (var field : Portion.Context.values()) {
      names.put(field.name(), wording.say("deed.context." + field));
    }
    return names;
  }

  /** Those that cannot be measured yet say so. */
  private Map<String, String> figures() {
    var names = new LinkedHashMap<String, String>();
    Level.figures().stream().sorted().forEach(one -> names.put(one.name(), figure(one)));
    return names;
  }

  private String figure(Measure measure) {
    var name = wording.say("deed.option." + measure);
    return measure.missing().isEmpty() ? name : wording.say("deed.option.unmeasured", name);
  }

  private Map<String, String> patterns(List<PatternChoice> choices) {
    var names = new LinkedHashMap<String, String>();
    choices.forEach(one -> names.put(one.value(), terms.event(one.pattern())));
    return names;
  }

  private Map<String, String> words(Object... options) {
    var words = new LinkedHashMap<String, String>();
    Arrays.stream(options)
        .forEach(one -> words.put(one.toString(), wording.say("deed.option." + one)));
    return words;
  }
}
