package io.leadpact.demo;

import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.demo.story.Cast;
import io.leadpact.demo.story.Hours;
import io.leadpact.demo.story.Plot;
import io.leadpact.demo.story.World;
import io.leadpact.identity.Role;
import io.leadpact.lead.LeadId;
import io.leadpact.report.ClosedMonths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The leads of the last twelve months, recorded as any others are. */
@Component
class DemoLeads {

  private static final Logger log = LoggerFactory.getLogger(DemoLeads.class);
  private static final int AT_ONCE = 500;

  private final Recorder recorder;
  private final Calendars calendars;
  private final ClosedMonths months;
  private final List<DemoPart> parts;
  private final int oneIn;

  DemoLeads(
      Recorder recorder,
      Calendars calendars,
      ClosedMonths months,
      List<DemoPart> parts,
      @Value("${leadpact.demo-one-in:1}") int oneIn) {
    this.recorder = recorder;
    this.calendars = calendars;
    this.months = months;
    this.parts = parts;
    this.oneIn = oneIn;
  }

  /** Says how many there are. */
  int record(Plot plot, Map<DemoPerson, String> actors, Instant now) {
    var chronicle = Chronicle.write(new World(plot, cast(actors), hours()), now, oneIn);
    var ids = record(chronicle.leads());
    record(chronicle.merges(ids));
    months.closeHistory();
    record(chronicle.handedInLater(ids));
    parts.forEach(part -> part.setUp(actors, now));
    return ids.size();
  }

  private List<LeadId> record(List<LeadChange> changes) {
    var ids = new ArrayList<LeadId>(changes.size());
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, changes.size());
      recorder.recordAll(changes.subList(from, to)).forEach(one -> ids.add(one.lead()));
      if (to % 1_000 == 0) {
        log.info("{} of {} leads made up", to, changes.size());
      }
    }
    return ids;
  }

  private Hours hours() {
    var book = calendars.book();
    return new Hours(
        book.calendar(DemoCompany.DESK_HOURS), book.calendar(DemoCompany.OFFICE_HOURS));
  }

  private static Cast cast(Map<DemoPerson, String> actors) {
    var late = Objects.requireNonNull(actors.get(DemoPerson.ROMAN));
    return new Cast(
        DemoCompany.DESK,
        those(actors, Role.SDR),
        DemoCompany.SALES,
        those(actors, Role.SALES_REP).stream().filter(rep -> !rep.equals(late)).toList(),
        late);
  }

  private static List<String> those(Map<DemoPerson, String> actors, Role role) {
    return actors.entrySet().stream()
        .filter(entry -> entry.getKey().role() == role)
        .map(Map.Entry::getValue)
        .toList();
  }
}
