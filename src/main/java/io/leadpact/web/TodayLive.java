package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.report.Obligation;
import io.leadpact.report.measure.BusinessMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the page “Today” is true of this moment only: clocks, and what needs the reader. */
@Component
class TodayLive {

  private final TodayClocks clocks;
  private final Needs needs;
  private final ReviewNeed review;
  private final SetupNeed setup;
  private final DeskNeed desk;

  TodayLive(TodayClocks clocks, Needs needs, ReviewNeed review, SetupNeed setup, DeskNeed desk) {
    this.desk = desk;
    this.clocks = clocks;
    this.needs = needs;
    this.review = review;
    this.setup = setup;
  }

  @Nullable ClockLists clocks(@Nullable String whose, SignedIn user, boolean worker) {
    if (!user.may(Permission.SEE_LEADS)) {
      return null;
    }
    return clocks.of(whose == null ? (worker ? "me" : "all") : whose, user, worker);
  }

  List<String> headline(ClockLists mine) {
    return clocks.headline(mine);
  }

  List<Today.Need> needs(
      SignedIn user, List<Obligation> terms, ClockLists lists, boolean worker, BusinessMonth days) {
    var mine = worker && !lists.whose().equals("me") ? clocks.of("me", user, true) : lists;
    return Stream.of(
            needs.closing(user, days.month(), days.zone(), days.now()).stream(),
            review.of(user).stream(),
            setup.of(user).stream(),
            desk.of(user).stream(),
            needs.of(user, terms, mine, worker).stream())
        .flatMap(Function.identity())
        .limit(Needs.MOST)
        .toList();
  }
}
