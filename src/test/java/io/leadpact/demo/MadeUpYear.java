package io.leadpact.demo;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.calendar.time.CalendarVersion;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.fold.ClockFold;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.demo.story.Cast;
import io.leadpact.demo.story.Hours;
import io.leadpact.demo.story.Plot;
import io.leadpact.demo.story.World;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The year of the made-up company as its journals tell it, without any database. */
final class MadeUpYear {

  static final ZoneId ZONE = DemoCompany.ZONE;
  static final String LATE = "user:9";

  final Instant now;
  final Plot plot;
  final Chronicle chronicle;
  final List<Lead> leads;

  private MadeUpYear(Instant now, Plot plot, Chronicle chronicle, List<Lead> leads) {
    this.now = now;
    this.plot = plot;
    this.chronicle = chronicle;
    this.leads = leads;
  }

  /** One lead as its journal leaves it. */
  record Lead(LeadDetails details, Journal journal, LeadState state, List<FoldedClock> clocks) {

    boolean reached(String stage) {
      return state.reached().containsKey(stage);
    }

    boolean of(String campaign) {
      return campaign.equals(details.origin().campaign());
    }
  }

  static MadeUpYear at(Instant now) {
    var plot = Plot.at(now, ZONE);
    var book = book(plot);
    var hours = new Hours(book.calendar("desk"), book.calendar("default"));
    var cast =
        new Cast(
            "sdr",
            List.of("user:4", "user:5", "user:6"),
            "sales",
            List.of("user:8", "user:10", "user:11"),
            LATE);
    var chronicle = Chronicle.write(new World(plot, cast, hours), now, 1);
    var promises =
        new PromiseHistory(
            DemoAgreement.history(plot, "user:2", "user:3").stream()
                .map(founded -> founded.version().set())
                .toList());
    var year = new MadeUpYear(now, plot, chronicle, new ArrayList<>());
    var afterwards = afterwards(chronicle);
    var changes = chronicle.leads();
    for (int i = 0; i < changes.size(); i++) {
      var more = afterwards.getOrDefault(i, List.of());
      year.leads.add(lead(changes.get(i), more, promises, book, now));
    }
    return year;
  }

  /** What is recorded of a lead once all are there, by its place. */
  private static Map<Integer, List<NewEvent>> afterwards(Chronicle chronicle) {
    var events = new HashMap<Integer, List<NewEvent>>();
    for (var pair : chronicle.twins()) {
      events.computeIfAbsent(pair.second(), i -> new ArrayList<>()).add(pair.into(pair.first()));
      events.computeIfAbsent(pair.first(), i -> new ArrayList<>()).add(pair.from(pair.second()));
    }
    chronicle
        .later()
        .forEach(
            later ->
                events
                    .computeIfAbsent(later.place(), i -> new ArrayList<>())
                    .addAll(later.events()));
    return events;
  }

  private static Lead lead(
      LeadChange change,
      List<NewEvent> afterwards,
      PromiseHistory promises,
      CalendarBook book,
      Instant now) {
    var arrival = Objects.requireNonNull(change.arrival());
    var entries = new ArrayList<JournalEntry>();
    var facts = Facts.none();
    entries.add(
        new NewEvent(EventType.CREATED, arrival.createdAt(), "system", "demo", null, facts)
            .recorded(1, now));
    for (var event : change.events()) {
      event.type().check(event.facts());
      entries.add(event.recorded(entries.size() + 1, now));
    }
    for (var event : afterwards) {
      entries.add(event.recorded(entries.size() + 1, now));
    }
    var journal = Journal.of(entries);
    return new Lead(
        arrival.details(),
        journal,
        LeadState.of(journal, stage -> stage),
        ClockFold.fold(journal, promises, book));
  }

  private static CalendarBook book(Plot plot) {
    var days = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s";
    var office = rules(plot, days.formatted("09:00-17:00"), "09:00-13:00");
    var desk = rules(plot, days.formatted("08:00-18:00") + ";sat=10:00-14:00", "08:00-13:00");
    return CalendarBook.of(
        Map.of(
            "default", List.of(CalendarVersion.sinceAlways(office)),
            "desk", List.of(CalendarVersion.sinceAlways(desk))),
        List.of(
            new CalendarBook.Choice("company", Optional.of("default"), Optional.empty()),
            new CalendarBook.Choice("team:sdr", Optional.of("desk"), Optional.empty())));
  }

  private static OpeningRules rules(Plot plot, String week, String shortDay) {
    var special = SpecialDays.parse(DemoCompany.specialDays(plot, shortDay));
    return new OpeningRules(ZONE, WeeklyHours.parse(week), special, MadeUpYear::holidays);
  }

  private static Set<LocalDate> holidays(int year) {
    return HolidayManager.getInstance(ManagerParameters.create("pl"))
        .getHolidays(Year.of(year))
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toSet());
  }

  YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(ZONE));
  }

  List<Lead> arrivedIn(YearMonth month) {
    return those(lead -> month(lead.state().createdAt()).equals(month));
  }

  List<Lead> those(Predicate<Lead> which) {
    return leads.stream().filter(which).toList();
  }

  long reachedIn(String stage, YearMonth month) {
    return leads.stream()
        .map(lead -> lead.state().reached().get(stage))
        .filter(at -> at != null && month(at).equals(month))
        .count();
  }

  Stream<FoldedClock> clocks(String promise) {
    return leads.stream()
        .flatMap(lead -> lead.clocks().stream())
        .filter(clock -> clock.promise().equals(promise) && clock.state() != State.CANCELLED);
  }

  boolean breached(FoldedClock clock) {
    var due = clock.dueAt();
    return clock.state() == State.BREACHED
        || (clock.state() == State.RUNNING && due != null && !due.isAfter(now));
  }

  /** Met in a hundred judged, of the clocks that began in a month. */
  double share(String promise, YearMonth month) {
    return share(clocks(promise).filter(clock -> month(clock.startedAt()).equals(month)).toList());
  }

  double share(List<FoldedClock> clocks) {
    double met = clocks.stream().filter(clock -> clock.state() == State.MET).count();
    double late = clocks.stream().filter(this::breached).count();
    return 100 * met / (met + late);
  }

  static double share(List<Lead> of, Predicate<Lead> which) {
    return 100.0 * of.stream().filter(which).count() / of.size();
  }
}
