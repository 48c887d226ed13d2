package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.clock.Clocks.Whose;
import io.leadpact.identity.People;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.notification.Notices;
import io.leadpact.notification.Told;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists the clocks that are due next and those past due, with who is told of them. */
@Component
class TodayClocks {

  private static final int OF_A_WORKER = 15;
  private static final int AT_A_GLANCE = 6;

  private final Clocks clocks;
  private final Countdowns countdowns;
  private final People people;
  private final Notices notices;
  private final Wording wording;
  private final Show show;

  TodayClocks(
      Clocks clocks,
      Countdowns countdowns,
      People people,
      Notices notices,
      Wording wording,
      Show show) {
    this.clocks = clocks;
    this.countdowns = countdowns;
    this.people = people;
    this.notices = notices;
    this.wording = wording;
    this.show = show;
  }

  ClockLists of(String whose, SignedIn user, boolean worker) {
    var wanted = whose(whose, user);
    int most = worker ? OF_A_WORKER : AT_A_GLANCE;
    return new ClockLists(
        whose,
        next(clocks.dueNext(wanted, most)),
        late(clocks.breachedOpen(wanted, most)),
        clocks.countBreachedOpen(wanted));
  }

  private static Whose whose(String whose, SignedIn user) {
    return switch (whose) {
      case "me" -> new Whose(null, user.actor());
      case "team" -> new Whose(user.ofTeam().orElse(""), null);
      default -> Whose.EVERYBODYS;
    };
  }

  private List<ClockLists.Line> next(List<ClockView> views) {
    var heads = new EnumMap<Party, Optional<String>>(Party.class);
    return views.stream()
        .map(
            view -> {
              var due = show.time(view.dueAt());
              var then =
                  heads
                      .computeIfAbsent(view.party(), this::head)
                      .map(head -> wording.say("web.clock.then.told", due, head))
                      .orElseGet(() -> wording.say("web.clock.then.missed", due));
              return line(view, then);
            })
        .toList();
  }

  private Optional<String> head(Party party) {
    return people.with(Role.headOf(party)).stream()
        .filter(People.Person::active)
        .map(People.Person::name)
        .findFirst();
  }

  private List<ClockLists.Line> late(List<ClockView> views) {
    var told = notices.ofBreaches(views.stream().map(ClockView::lead).toList());
    return views.stream().map(view -> line(view, toldOf(view, told))).toList();
  }

  /** The last who was told: those who hold the lead come first, their heads after them. */
  private String toldOf(ClockView view, List<Told> all) {
    return all.stream()
        .filter(
            told ->
                told.lead() == view.lead()
                    && told.promise().equals(view.promise())
                    && told.dueAt().equals(view.dueAt()))
        .reduce((first, second) -> second)
        .map(told -> wording.say("web.clock.told", show.actor(told.person()), show.time(told.at())))
        .orElseGet(() -> wording.say("web.clock.due-at", show.time(view.dueAt())));
  }

  private ClockLists.Line line(ClockView view, String then) {
    return new ClockLists.Line(new OneLead.Line(view, countdowns.of(view)), then);
  }

  /** How many are past due on one side, counted up to a hundred. */
  int late(Party party) {
    return clocks.countBreachedOpen(Whose.of(party));
  }

  /** What a person who works leads has to know first. */
  List<String> headline(ClockLists mine) {
    var first = wording.say("web.today.mine.late", mine.lateCount());
    if (mine.next().isEmpty()) {
      return mine.lateCount() == 0 ? List.of(wording.say("web.today.mine.idle")) : List.of(first);
    }
    var next = mine.next().get(0).clock().clock();
    var name = next.leadName() == null ? "#" + next.lead() : next.leadName();
    return List.of(first, wording.say("web.today.mine.next", name, show.time(next.dueAt())));
  }
}
