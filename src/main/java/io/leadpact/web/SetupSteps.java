package io.leadpact.web;

import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Promises;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.identity.People;
import io.leadpact.identity.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How far an installation is set up: read off what is there, so that nobody has to remember. */
@Component
class SetupSteps {

  private final Reader reader;
  private final Calendars calendars;
  private final People people;
  private final Drafts drafts;
  private final Promises promises;

  SetupSteps(Reader reader, Calendars calendars, People people, Drafts drafts, Promises promises) {
    this.reader = reader;
    this.calendars = calendars;
    this.people = people;
    this.drafts = drafts;
    this.promises = promises;
  }

  /** A step, and whether it is done. */
  record Line(SetupStep step, boolean done) {}

  List<Line> lines() {
    return Arrays.stream(SetupStep.values()).map(step -> new Line(step, done(step))).toList();
  }

  /** For the page of a step: where one is, and what is done. */
  void show(SetupStep current, Model model) {
    var lines = lines();
    model.addAttribute("steps", lines);
    model.addAttribute("setupStep", current);
    model.addAttribute("stepsDone", lines.stream().filter(Line::done).count());
  }

  private boolean done(SetupStep step) {
    return switch (step) {
      case COMPANY -> reader.company().isPresent();
      case PLACE -> reader.company().isPresent() && hoursAreSaid();
      case KIT -> drafts.open().isPresent() || promises.newest().isPresent();
      case PEOPLE -> headed(Role.HEAD_OF_MARKETING) && headed(Role.HEAD_OF_SALES);
      case AGREEMENT -> promises.signed();
    };
  }

  /** A calendar that was only made because a company needs one never closes. */
  private boolean hoursAreSaid() {
    var calendar = calendars.find(reader.company().orElseThrow().calendar());
    return !calendar.last().terms().week().equals(WeeklyHours.ALWAYS);
  }

  private boolean headed(Role head) {
    return people.with(head).stream().anyMatch(People.Person::active);
  }
}
