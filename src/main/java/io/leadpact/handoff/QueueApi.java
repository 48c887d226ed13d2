package io.leadpact.handoff;

import io.leadpact.clock.ClockView;
import io.leadpact.handoff.cadence.CadencePlan.Proposed;
import io.leadpact.handoff.cadence.Owed;
import io.leadpact.identity.Companies;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue as programs read it, and taking a lead from it. */
@RestController
@RequestMapping("/api/v1/queue")
class QueueApi {

  private final Queue queue;
  private final Taking taking;
  private final Companies companies;

  QueueApi(Queue queue, Taking taking, Companies companies) {
    this.queue = queue;
    this.taking = taking;
    this.companies = companies;
  }

  /** A stretch of the queue. */
  record Items(List<Line> items, @Nullable String next) {}

  /** A lead of it; {@code leftMinutes} in the unit of its promise, negative where it is late. */
  record Line(
      long lead,
      String name,
      @Nullable String company,
      String stage,
      @Nullable String team,
      @Nullable String person,
      QueueGroup group,
      @Nullable String promise,
      @Nullable Instant dueAt,
      @Nullable Long leftMinutes,
      @Nullable OwedAttempts owed,
      @Nullable NextAttempt next) {

    static Line of(QueueLine line) {
      var clock = Optional.ofNullable(line.clock());
      return new Line(
          line.lead(),
          line.name(),
          line.company(),
          line.stage(),
          line.team(),
          line.person(),
          line.group(),
          clock.map(ClockView::promise).orElse(null),
          clock.map(ClockView::dueAt).orElse(null),
          clock.map(ClockView::leftMs).map(left -> left / 60_000).orElse(null),
          line.owing() && line.cadence() != null
              ? OwedAttempts.of(line.cadence().standing().owed())
              : null,
          line.next().map(NextAttempt::of).orElse(null));
    }
  }

  /** Attempts that are still owed: in all, by channel, and on how many more parts of the day. */
  record OwedAttempts(int attempts, Map<String, Integer> byChannel, int timesOfDay) {

    static OwedAttempts of(Owed owed) {
      return new OwedAttempts(owed.attempts(), owed.byChannel(), owed.times());
    }
  }

  /** When the next attempt suits; channel null: any that counts. */
  record NextAttempt(@Nullable String channel, Instant at, String partOfDay, LocalDate by) {

    static NextAttempt of(Proposed next) {
      return new NextAttempt(next.channel(), next.at(), next.part().name(), next.by());
    }
  }

  /** Which lead is to be taken; none: the next of the team. */
  record Wanted(@Nullable Long lead) {}

  record Taken(long lead) {}

  @GetMapping
  Items queue(
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal SignedIn user) {
    var page = queue.page(QueueScope.read(of, user), companies.current().zone(), cursor, limit);
    return new Items(page.lines().stream().map(Line::of).toList(), page.next());
  }

  /** 204 where nothing waits; 409 names who was faster. */
  @PostMapping("/take")
  ResponseEntity<Taken> take(
      @RequestBody(required = false) @Nullable Wanted wanted,
      @AuthenticationPrincipal SignedIn user) {
    var lead = wanted == null ? null : wanted.lead();
    var taken = lead == null ? taking.next(user) : Optional.of(taking.take(new LeadId(lead), user));
    return taken
        .map(one -> ResponseEntity.ok(new Taken(one.lead().value())))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
