package io.leadpact.report;

import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is counted by days for an aim, whatever its target: aims that ask the same share it. */
sealed interface Question {

  /** Leads on the day on which they reached a stage. */
  record Reached(String stage, Scope scope) implements Question {}

  /** A portion of the leads that came in on a day, as far as they have come by now. */
  record OfCohort(Portion portion, Scope scope) implements Question {}

  /** A portion of the leads that reached its stage on a day. */
  record OfPeriod(Portion portion, Scope scope) implements Question {}

  /** Leads on the day on which they reached a stage, by channel. */
  record Channels(String stage, Scope scope) implements Question {}

  /** Won deals and what they brought. */
  record Won(Scope scope) implements Question {}

  /** Attempts on leads, on the day on which these reached MQL. */
  record Attempts(Scope scope) implements Question {}

  /** What somebody logged by hand. */
  record Logged(String kind) implements Question {}

  /** Entries made by hand, on the day for which they were made, and those in time among them. */
  record Entered(Duration lag, Scope scope) implements Question {}

  /** Leads given up as unreachable, and those tried as agreed among them. */
  record GivenUp(
      Cadence.Effort effort, List<EventPattern> countsFrom, Scope scope, Set<String> channels)
      implements Question {

    public GivenUp {
      countsFrom = List.copyOf(countsFrom);
      channels = Set.copyOf(channels);
    }
  }
}
