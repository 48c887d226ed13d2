package io.leadpact.demo;

import io.leadpact.calendar.Calendars;
import io.leadpact.demo.Telling.Holiday;
import io.leadpact.demo.Telling.Late;
import io.leadpact.demo.story.Hours;
import io.leadpact.demo.story.Plot;
import io.leadpact.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the figures of the made-up company show, and where. */
@Service
class Storyteller {

  private static final ZoneId ZONE = DemoCompany.ZONE;
  private static final Duration SETTLED = Duration.ofDays(14);
  private static final long LONGEST = 1_000_000;

  private final Demo demo;
  private final StoryFigures figures;
  private final Calendars calendars;
  private final Clock clock;

  Storyteller(Demo demo, StoryFigures figures, Calendars calendars, Clock clock) {
    this.demo = demo;
    this.figures = figures;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * @throws NotFound where what is here is not made up
   */
  @Transactional(readOnly = true)
  Telling tell() {
    if (!demo.isOn()) {
      throw new NotFound("page", "/demo/story");
    }
    var now = clock.instant();
    var plot = Plot.at(figures.loadedAt().orElse(now), ZONE);
    var actor = figures.actor(DemoPerson.ROMAN).orElse("");
    var late =
        new Late(
            DemoPerson.ROMAN.fullName(),
            actor,
            figures.medianOf(actor, false),
            figures.medianOf(actor, true));
    return new Telling(plot, shares(plot, actor, now), late, holiday(now), examples());
  }

  private Map<String, Share> shares(Plot plot, String late, Instant now) {
    var shares = new HashMap<String, Share>();
    shares.put("raffle", figures.ofRaffle(true));
    shares.put("others", figures.ofRaffle(false));
    shares.put("flood.0", figures.contacted(plot.flood().get(0), ZONE, now));
    shares.put("flood.1", figures.contacted(plot.flood().get(1), ZONE, now));
    var recovered = plot.shortMonth().plusMonths(1);
    shares.put("recovered", figures.contacted(recovered, ZONE, now));
    shares.put("short", delivered(plot.shortMonth()));
    shares.put("full", delivered(recovered));
    var change = start(plot.change());
    shares.put("before", figures.conversion(Instant.EPOCH, change));
    shares.put("since", figures.conversion(change, now.minus(SETTLED)));
    shares.put("soon", figures.contactedWithin(0, 30));
    shares.put("within", figures.contactedWithin(30, 120));
    shares.put("after", figures.contactedWithin(120, LONGEST));
    shares.put("late", figures.contacted(plot.present(), ZONE, late, false));
    shares.put("reps", figures.contacted(plot.present(), ZONE, late, true));
    var fair = figures.contacted(plot.fair(), ZONE, now);
    long handedIn = figures.handedIn(plot.fair(), ZONE);
    shares.put("handed-in", new Share(handedIn, fair.whole()));
    shares.put("closed", new Share(fair.part() - handedIn, fair.whole()));
    shares.put("restated", fair);
    return shares;
  }

  private Share delivered(YearMonth month) {
    return new Share(figures.mqls(month, ZONE), DemoAgreement.MQLS_A_MONTH);
  }

  private Holiday holiday(Instant now) {
    var book = calendars.book();
    var office = book.calendar(DemoCompany.OFFICE_HOURS);
    var hours = new Hours(office, office);
    var yesterday = LocalDate.ofInstant(now, ZONE).minusDays(1);
    var day =
        Stream.iterate(yesterday, before -> before.minusDays(1))
            .limit(366)
            .filter(hours::isOff)
            .findFirst()
            .orElse(yesterday);
    return new Holiday(day, figures.cameIn(start(day), start(day.plusDays(1))));
  }

  private Map<String, Long> examples() {
    var leads = new LinkedHashMap<String, Long>();
    figures.cameAgain().ifPresent(lead -> leads.put("again", lead));
    figures.lastWith("PAUSED").ifPresent(lead -> leads.put("paused", lead));
    figures.lastWith("CORRECTED").ifPresent(lead -> leads.put("corrected", lead));
    figures.lastWith("REOPENED").ifPresent(lead -> leads.put("reopened", lead));
    figures.merged().ifPresent(lead -> leads.put("merged", lead));
    return leads;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
