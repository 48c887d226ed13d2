package io.leadpact.agreement.terms;

import java.util.Map;
import java.util.TreeMap;

/** A cadence as it is sent and stored. */
final class CadenceText {

  private CadenceText() {}

  static Cadence read(Said said, Owed owed) {
    var atLeast = new TreeMap<String, Integer>();
    var sent = said.under("atLeast");
    for (var channel : sent.names()) {
      atLeast.put(channel, sent.whole(channel));
    }
    return new Cadence(
        owed,
        new Cadence.Effort(
            said.whole("attempts"),
            said.whole("withinDays"),
            said.truth("businessDays", false),
            atLeast,
            said.says("timesOfDay") ? said.whole("timesOfDay") : 1,
            said.find("spacing").map(text -> Limit.duration(text, "spacing"))),
        PatternText.readAll(said.list("countsFrom")),
        said.percent("target"));
  }

  static void write(Cadence cadence, Map<String, Object> body) {
    var effort = cadence.effort();
    body.put("attempts", effort.attempts());
    body.put("withinDays", effort.days());
    body.put("businessDays", effort.business());
    body.put("atLeast", effort.atLeast());
    body.put("timesOfDay", effort.timesOfDay());
    effort.spacing().ifPresent(least -> body.put("spacing", least.toString()));
    body.put("countsFrom", PatternText.writeAll(cadence.countsFrom()));
    body.put("target", cadence.target().value());
  }
}
