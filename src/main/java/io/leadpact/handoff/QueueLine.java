package io.leadpact.handoff;

import io.leadpact.clock.ClockView;
import io.leadpact.handoff.cadence.CadencePlan.Proposed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a queue.
 *
 * @param name of the person, else of the company, else how it is known
 * @param clock that is due soonest; null: no promise runs on it
 * @param cadence null: the agreement asks for none
 */
public record QueueLine(
    long lead,
    String name,
    @Nullable String title,
    @Nullable String company,
    String stage,
    @Nullable String team,
    @Nullable String person,
    QueueGroup group,
    @Nullable ClockView clock,
    @Nullable LeadCadence cadence) {

  /** The next attempt, where one is owed. */
  public Optional<Proposed> next() {
    return Optional.ofNullable(cadence).flatMap(LeadCadence::next);
  }

  /** Whether anything of the cadence is owed. */
  public boolean owing() {
    return cadence != null && cadence.owing();
  }
}
