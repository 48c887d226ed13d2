package io.leadpact.agreement.deed;

import io.leadpact.agreement.deed.Structure.Correction;
import io.leadpact.agreement.deed.Structure.Decides;
import io.leadpact.agreement.deed.Structure.Level;
import io.leadpact.agreement.deed.Structure.Meeting;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.agreement.deed.Structure.Validity;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the two work together, as it is sent, stored and shown to programs. */
public final class StructureText {

  private StructureText() {}

  /** The reverse of {@link #write}. */
  public static Structure read(Map<String, ?> body) {
    return read(Said.map(body, "structure"));
  }

  static Structure read(Said said) {
    return said.placed(
        () ->
            new Structure(
                said.choice("desk", Party.class, Optional.of(Party.MARKETING)),
                stages(said),
                said.text("handover"),
                said.choice("qualified", Qualified.class, Optional.of(Qualified.BY_PERSON)),
                said.find("bantAt"),
                groups(said.under("channelGroups")),
                said.texts("attemptChannels"),
                correction(said.under("correction")),
                said.list("levels").stream().map(StructureText::level).toList(),
                said.list("meetings").stream().map(StructureText::meeting).toList(),
                validity(said.under("term"))));
  }

  private static Map<String, Owner> stages(Said said) {
    var stages = new LinkedHashMap<String, Owner>();
    for (var stage : said.list("stages")) {
      stages.put(stage.text("stage"), stage.choice("owner", Owner.class, Optional.of(Owner.SALES)));
    }
    return stages;
  }

  private static Map<String, Set<String>> groups(Said said) {
    var groups = new TreeMap<String, Set<String>>();
    for (var group : said.names()) {
      groups.put(group, said.texts(group));
    }
    return groups;
  }

  private static Correction correction(Said said) {
    return said.placed(
        () ->
            new Correction(
                said.says("missed") ? said.whole("missed") : 2,
                said.truth("early", true),
                said.says("days") ? said.whole("days") : 3));
  }

  private static Level level(Said said) {
    return said.placed(
        () -> new Level(said.choice("who", Decides.class, Optional.empty()), said.whole("hours")));
  }

  private static Meeting meeting(Said said) {
    return said.placed(() -> new Meeting(said.whole("weeks"), said.whole("minutes")));
  }

  private static Validity validity(Said said) {
    return said.placed(
        () ->
            new Validity(
                said.says("months") ? said.whole("months") : 12,
                said.choice("review", Rhythm.class, Optional.of(Rhythm.QUARTER))));
  }

  public static Map<String, Object> write(Structure structure) {
    var body = new LinkedHashMap<String, Object>();
    body.put("desk", structure.desk().name());
    var stages = new ArrayList<Map<String, Object>>();
    structure
        .stages()
        .forEach((stage, owner) -> stages.add(ordered("stage", stage, "owner", owner.name())));
    body.put("stages", stages);
    body.put("handover", structure.handover());
    body.put("qualified", structure.qualified().name());
    structure.bantAt().ifPresent(stage -> body.put("bantAt", stage));
    var groups = new TreeMap<String, Object>();
    structure
        .channelGroups()
        .forEach((group, channels) -> groups.put(group, List.copyOf(new TreeSet<>(channels))));
    body.put("channelGroups", groups);
    body.put("attemptChannels", List.copyOf(new TreeSet<>(structure.attemptChannels())));
    var correction = structure.correction();
    var plan = ordered("missed", correction.missed(), "early", correction.early());
    plan.put("days", correction.days());
    body.put("correction", plan);
    body.put(
        "levels",
        structure.levels().stream()
            .map(level -> ordered("who", level.who().name(), "hours", level.hours()))
            .toList());
    body.put(
        "meetings",
        structure.meetings().stream()
            .map(meeting -> ordered("weeks", meeting.weeks(), "minutes", meeting.minutes()))
            .toList());
    body.put(
        "term",
        ordered("months", structure.term().months(), "review", structure.term().review().name()));
    return body;
  }

  private static Map<String, Object> ordered(
      String name, Object value, String other, Object otherValue) {
    var body = new LinkedHashMap<String, Object>();
    body.put(name, value);
    body.put(other, otherValue);
    return body;
  }
}
