package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Stretch;
import io.leadpact.testing.As;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.SettableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A company that works by a starter kit, weekdays from 9 to 17 UTC, told as a story: twenty leads
 * arrive on a day, the first three of them reach SQL at one, and so on. Each day is written down at
 * its end, so that nothing is entered late unless the story says so.
 */
final class KitStory {

  private final ApplicationContext app;
  private int number;

  private KitStory(ApplicationContext app) {
    this.app = app;
  }

  /** A company whose agreement is what the kit says with these answers, since always. */
  static KitStory of(ApplicationContext app, String kit, Map<String, @Nullable String> answers) {
    KitCompany.found(app, kit, answers);
    return new KitStory(app);
  }

  /** It is that day and time now. */
  void now(String time) {
    app.getBean(SettableClock.class).set(Instant.parse(time));
  }

  /** What happened on other days before is written down now. */
  private void endOf(LocalDate day) {
    var clock = app.getBean(SettableClock.class);
    var evening = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
    if (clock.instant().isBefore(evening) || day.getYear() < 2026) {
      clock.set(evening);
    }
  }

  /** A lead of which everything is known, before the story changes it. */
  record Who(String channel, @Nullable String segment, @Nullable String campaign) {
    static final Who USUAL = new Who("content", "target", "spring");

    Who from(String other) {
      return new Who(other, segment, campaign);
    }

    Who of(@Nullable String other) {
      return new Who(channel, other, campaign);
    }

    Who withoutCampaign() {
      return new Who(channel, segment, null);
    }
  }

  /** So many leads come in at that time of the day. */
  Some arrive(String day, String time, List<Who> all) {
    var date = LocalDate.parse(day);
    endOf(date);
    var at = date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    var changes = new ArrayList<LeadChange>();
    for (var who : all) {
      changes.add(LeadChange.arrival(details(who), at, "system"));
    }
    var leads =
        As.call(As.administrator(), () -> app.getBean(Recorder.class).recordAll(changes)).stream()
            .map(recorded -> recorded.lead())
            .toList();
    return new Some(date, leads);
  }

  private LeadDetails details(Who who) {
    var id = "s" + ++number;
    return new LeadDetails(
        new LeadDetails.Origin("story", id, who.channel(), who.campaign(), "guide", null),
        new LeadDetails.Person("Person " + id, id + "@example.com", null, "Director"),
        new LeadDetails.Organisation("Company " + id, "IT", 80, "north", who.segment()),
        null);
  }

  static List<Who> usual(int many) {
    return of(many, UnaryOperator.identity());
  }

  static List<Who> of(int many, UnaryOperator<Who> change) {
    var all = new ArrayList<Who>();
    for (int i = 0; i < many; i++) {
      all.add(change.apply(Who.USUAL));
    }
    return all;
  }

  /** Some leads of one day, to which the same happens. */
  final class Some {

    private final LocalDate day;
    private final List<LeadId> leads;

    private Some(LocalDate day, List<LeadId> leads) {
      this.day = day;
      this.leads = leads;
    }

    Some first(int many) {
      return new Some(day, leads.subList(0, many));
    }

    Some last(int many) {
      return new Some(day, leads.subList(leads.size() - many, leads.size()));
    }

    Some and(Some others) {
      var all = new ArrayList<>(leads);
      all.addAll(others.leads);
      return new Some(day, all);
    }

    /** So many days later. */
    Some later(int days) {
      return new Some(day.plusDays(days), leads);
    }

    Some reach(String stage, String time) {
      return record(EventType.STAGE_REACHED, time, Facts.of(Fact.STAGE, stage));
    }

    Some givenTo(String team, String time) {
      return record(EventType.GIVEN_TO, time, Facts.of(Fact.TEAM, team));
    }

    Some called(String time) {
      return record(EventType.ATTEMPTED, time, Facts.of(Fact.CHANNEL, "CALL"));
    }

    Some mailed(String time) {
      return record(EventType.ATTEMPTED, time, Facts.of(Fact.CHANNEL, "EMAIL"));
    }

    Some linkedIn(String time) {
      return record(EventType.ATTEMPTED, time, Facts.of(Fact.CHANNEL, "LINKEDIN"));
    }

    Some accepted(String time) {
      return record(EventType.FEEDBACK, time, Facts.of(Fact.VERDICT, "ACCEPTED"));
    }

    Some givenUp(String time) {
      return record(EventType.RETURNED, time, Facts.of(Fact.REASON, "UNREACHABLE"));
    }

    /** Turned down because nobody could be reached. */
    Some unreachable(String time) {
      var facts = Facts.of(Fact.VERDICT, "REJECTED").with(Fact.REASON, "UNREACHABLE");
      return record(EventType.FEEDBACK, time, facts);
    }

    Some won(String time, int value) {
      return record(EventType.WON, time, Facts.of(Fact.VALUE, String.valueOf(value)));
    }

    /** Written down at the end of that day, or on another one if it is later by now. */
    private Some record(EventType type, String time, Facts facts) {
      endOf(day);
      if (leads.isEmpty()) {
        return this;
      }
      var at = day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
      var event = new NewEvent(type, at, "user:1", "leadpact", null, facts);
      var changes = leads.stream().map(lead -> LeadChange.of(lead, List.of(event))).toList();
      As.run(As.administrator(), () -> app.getBean(Recorder.class).recordAll(changes));
      return this;
    }
  }

  /** How the term stands in the period to which the day belongs. */
  Standing standing(String key, String day) {
    var date = LocalDate.parse(day);
    return As.call(
        As.reader(),
        () ->
            aim(key, date)
                .or(() -> monthly(key, YearMonth.from(date)))
                .orElseThrow(() -> new AssertionError("No such term: " + key)));
  }

  private Optional<Standing> aim(String key, LocalDate day) {
    return app.getBean(Aims.class).figures(day, day).stream()
        .filter(figures -> figures.aim().key().equals(key))
        .map(figures -> figures.periods().get(0))
        .findFirst();
  }

  private Optional<Standing> monthly(String key, YearMonth month) {
    var obligations = app.getBean(Obligations.class);
    var period = new Stretch(Rhythm.MONTH, month.atDay(1));
    return obligations.of(obligations.days(month)).stream()
        .filter(one -> one.term().key().equals(key))
        .findFirst()
        .map(
            one ->
                one.measured() instanceof Measured.InTime time
                    ? Standing.inTime(period, time.tally(), time.target(), one.judgement())
                    : Standing.volume(period, (Measured.Volume) one.measured(), one.judgement()));
  }

  /** Its figure in that period, half-up to one decimal, and the judgement of it. */
  void shows(String key, String day, Judgement judgement, @Nullable String measured) {
    var standing = standing(key, day);
    var figure =
        standing.measured().map(is -> is.setScale(1, RoundingMode.HALF_UP).toPlainString());
    assertThat(standing.judgement() + " " + figure.orElse("–"))
        .as("%s of %s", key, standing.period().text())
        .isEqualTo(
            judgement
                + " "
                + (measured == null
                    ? "–"
                    : new BigDecimal(measured).setScale(1, RoundingMode.HALF_UP).toPlainString()));
  }

  /** A term that one period missed, another met, and of which the present one is at risk. */
  void shows(String key, Shown missed, Shown met, Shown atRisk) {
    shows(key, missed.day(), Judgement.MISSED, missed.measured());
    shows(key, met.day(), Judgement.MET, met.measured());
    shows(key, atRisk.day(), Judgement.AT_RISK, atRisk.measured());
  }

  /** A figure of the period to which a day belongs. */
  record Shown(String day, String measured) {}

  /** The keys of all terms that the company's agreement has. */
  List<String> terms() {
    var set = app.getBean(Promises.class).history().latestFirst().get(0);
    return set.terms().stream().map(term -> term.key()).toList();
  }
}
