package io.leadpact.clock;

import io.leadpact.agreement.Promises;
import io.leadpact.lead.DueConditions;
import io.leadpact.lead.journal.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to lists of leads what is due on them. */
@Component
class LeadsDue implements DueConditions {

  private static final String RUNNING = "select lead_id from clock where state = 'RUNNING'";

  private final Promises promises;

  LeadsDue(Promises promises) {
    this.promises = promises;
  }

  @Override
  public String inState(String state) {
    return switch (state) {
      case "breached" -> RUNNING + " and due_at <= :now";
      case "risk" -> RUNNING + " and due_at > :now and warn_at <= :now";
      case "today" -> RUNNING + " and due_at > :now and due_at < :tonight";
      case "running" -> RUNNING;
      case "waiting" ->
          "select lead_id from clock where state in ('RUNNING', 'PAUSED') and state = 'PAUSED'";
      default -> throw new IllegalArgumentException(state);
    };
  }

  @Override
  public String owingFeedback() {
    return """
        select lead_id from clock
        where state in ('RUNNING', 'PAUSED') and promise = any (:feedback)""";
  }

  @Override
  public List<String> feedbackPromises() {
    return promises.history().latestFirst().stream()
        .flatMap(set -> set.promises().stream())
        .filter(
            promise ->
                promise.triggers().stopsOn().stream()
                    .anyMatch(pattern -> pattern.type() == EventType.FEEDBACK))
        .map(promise -> promise.key())
        .distinct()
        .toList();
  }

  @Override
  public String soonest() {
    return """
        join clock c on c.lead_id = s.lead_id and c.state = 'RUNNING' and not exists (
          select 1 from clock o where o.lead_id = c.lead_id and o.state = 'RUNNING'
            and (o.due_at, o.promise, o.cycle) < (c.due_at, c.promise, c.cycle))""";
  }

  @Override
  public @Nullable String soonestIn(String state) {
    return switch (state) {
      case "breached" -> "c.due_at <= :now";
      case "running" -> "c.state = 'RUNNING'";
      default -> null;
    };
  }
}
