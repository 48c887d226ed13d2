package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.LeadId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a lead. */
@RestController
class ClockApi {

  private final Clocks clocks;

  ClockApi(Clocks clocks) {
    this.clocks = clocks;
  }

  @GetMapping("/api/v1/leads/{id}/clocks")
  List<Answer> ofLead(@PathVariable long id) {
    return clocks.ofLead(new LeadId(id)).stream().map(Answer::of).toList();
  }

  /**
   * @param businessMinutes time used in the promise's unit, in minutes to three decimals
   */
  record Answer(
      String promise,
      int cycle,
      State state,
      Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant warnAt,
      @Nullable Instant stoppedAt,
      BigDecimal businessMinutes,
      String unit,
      String calendar,
      int version,
      @Nullable String team,
      @Nullable String person) {

    static Answer of(ClockView clock) {
      return new Answer(
          clock.promise(),
          clock.cycle(),
          clock.state(),
          clock.startedAt(),
          clock.dueAt(),
          clock.warnAt(),
          clock.stoppedAt(),
          BigDecimal.valueOf(clock.spentMs())
              .divide(BigDecimal.valueOf(60_000), 3, RoundingMode.HALF_UP),
          clock.unit(),
          clock.calendar(),
          clock.version(),
          clock.team(),
          clock.person());
    }
  }
}
