package io.leadpact.report;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.measure.BusinessRun;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps which aim. A period is judged by the version that was in force when it began, of an aim
 * that was new then by the one at its end.
 */
@Service
public class Aims {

  private static final int LONGEST_YEARS = 10;
  private static final int HISTORY = 12;

  private final Promises promises;
  private final Companies companies;
  private final Calendars calendars;
  private final StageFigures stages;
  private final AimAnswers answers;
  private final Clock clock;

  Aims(
      Promises promises,
      Companies companies,
      Calendars calendars,
      StageFigures stages,
      AimAnswers answers,
      Clock clock) {
    this.promises = promises;
    this.companies = companies;
    this.calendars = calendars;
    this.stages = stages;
    this.answers = answers;
    this.clock = clock;
  }

  /** An aim of whatever version, by its key and how often it is judged. */
  private record Row(String ref, Aim newest) {}

  private record Known(
      PromiseHistory history,
      Map<Integer, Structure> structures,
      CalendarBook book,
      ZoneId zone,
      Optional<Instant> firstLead,
      Instant now,
      Map<Stretch, BusinessRun> runs) {

    BusinessRun run(Stretch stretch) {
      return runs.computeIfAbsent(
          stretch,
          one -> {
            var key = book.choose(Optional.empty(), Optional.empty(), one.start(zone));
            return BusinessRun.of(one, zone, book.calendar(key), now);
          });
    }

    boolean anyLead(BusinessRun run) {
      var by = run.over() ? run.stretch().end(zone) : now;
      return firstLead.filter(by::isAfter).isPresent();
    }
  }

  /**
   * Every aim ever agreed on, the newest version first, with every period that the days touch.
   *
   * @throws RuleViolation where these are more than ten years
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<AimFigures> figures(LocalDate from, LocalDate last) {
    if (last.isAfter(from.plusYears(LONGEST_YEARS))) {
      throw new RuleViolation("period.long", "At most 120 months at a time", "from");
    }
    var known = known();
    return read(rows(known.history()), known, rhythm -> Stretch.touching(rhythm, from, last));
  }

  /** The aims of the version in force now, in the period that runs. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<AimFigures> present() {
    var known = known();
    var today = LocalDate.ofInstant(known.now(), known.zone());
    var rows =
        known.history().inForceAt(known.now()).stream()
            .flatMap(set -> set.aims().stream().map(aim -> row(set, aim)))
            .toList();
    return read(rows, known, rhythm -> List.of(new Stretch(rhythm, today)));
  }

  /**
   * One period of an aim with the twelve up to it.
   *
   * @throws NotFound where no version ever had such an aim, or it is not judged by such periods
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public AimDetail detail(String key, Stretch stretch) {
    var known = known();
    var row =
        rows(known.history()).stream()
            .filter(one -> one.newest().key().equals(key))
            .filter(one -> one.newest().owed().rhythm() == stretch.rhythm())
            .findFirst()
            .orElseThrow(() -> new NotFound("aim", key));
    var first = stretch.rhythm().back(stretch.first(), HISTORY - 1);
    var figures =
        read(List.of(row), known, rhythm -> Stretch.touching(rhythm, first, stretch.first()));
    var version = judging(row.newest(), stretch, known);
    return new AimDetail(
        row.ref(),
        version.flatMap(set -> set.aim(key)).orElse(row.newest()),
        version.map(PromiseSet::version),
        figures.get(0).periods(),
        find(row.newest(), stretch, known));
  }

  private interface Periods {
    List<Stretch> of(Rhythm rhythm);
  }

  private List<AimFigures> read(List<Row> rows, Known known, Periods periods) {
    var cases = new LinkedHashMap<Row, Map<Stretch, Optional<AimCase>>>();
    for (var row : rows) {
      var its = new LinkedHashMap<Stretch, Optional<AimCase>>();
      for (var stretch : periods.of(row.newest().owed().rhythm())) {
        its.put(stretch, find(row.newest(), stretch, known));
      }
      cases.put(row, its);
    }
    var asking = new ArrayList<AimCase>();
    cases.values().forEach(its -> its.values().forEach(one -> one.ifPresent(asking::add)));
    var found = answers.to(asking, known.zone());
    var figures = new ArrayList<AimFigures>();
    cases.forEach(
        (row, its) -> figures.add(new AimFigures(row.ref(), row.newest(), judged(its, found))));
    return figures;
  }

  private static List<Standing> judged(Map<Stretch, Optional<AimCase>> cases, Answers found) {
    var standings = new ArrayList<Standing>();
    cases.forEach(
        (stretch, one) ->
            standings.add(
                one.map(its -> its.judged(found)).orElseGet(() -> Standing.notAgreed(stretch))));
    return standings;
  }

  private Known known() {
    var structures = new HashMap<Integer, Structure>();
    for (var version : promises.versions()) {
      version
          .wording()
          .map(AgreementVersion.Wording::structure)
          .ifPresent(structure -> structures.put(version.number(), structure));
    }
    return new Known(
        promises.history(),
        structures,
        calendars.book(),
        companies.current().zone(),
        stages.firstLead(),
        clock.instant(),
        new HashMap<>());
  }

  private static List<Row> rows(PromiseHistory history) {
    var rows = new LinkedHashMap<String, Row>();
    for (var set : history.latestFirst()) {
      for (var aim : set.aims()) {
        rows.putIfAbsent(aim.key() + "/" + aim.owed().rhythm(), row(set, aim));
      }
    }
    return List.copyOf(rows.values());
  }

  private static Row row(PromiseSet set, Aim aim) {
    return new Row(set.reference(aim.key()).orElse(""), aim);
  }

  private static Optional<PromiseSet> judging(Aim newest, Stretch stretch, Known known) {
    var start = stretch.start(known.zone());
    var end = stretch.end(known.zone()).minusMillis(1);
    if (start.isAfter(known.now())) {
      return Optional.empty();
    }
    return agreed(known.history().inForceAt(start), newest)
        .or(
            () ->
                agreed(
                    known.history().inForceAt(end.isBefore(known.now()) ? end : known.now()),
                    newest));
  }

  private static Optional<AimCase> find(Aim newest, Stretch stretch, Known known) {
    var start = stretch.start(known.zone());
    var before = agreed(known.history().inForceAt(start), newest);
    return judging(newest, stretch, known)
        .map(
            set -> {
              var run = known.run(stretch);
              return new AimCase(
                  set.aim(newest.key()).orElseThrow(),
                  known.structures().get(set.version()),
                  run,
                  known.run(stretch.yearBefore()),
                  before.isPresent() ? 0 : missed(newest, run, known),
                  known.anyLead(run));
            });
  }

  private static Optional<PromiseSet> agreed(Optional<PromiseSet> version, Aim newest) {
    return version.filter(
        set ->
            set.aim(newest.key())
                .filter(aim -> aim.owed().rhythm() == newest.owed().rhythm())
                .isPresent());
  }

  /** Business days that began before the aim was in force. */
  private static int missed(Aim newest, BusinessRun run, Known known) {
    return (int)
        run.days().stream()
            .map(day -> day.atStartOfDay(known.zone()).toInstant())
            .filter(day -> agreed(known.history().inForceAt(day), newest).isEmpty())
            .count();
  }
}
