package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadsChanged;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.LeadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction that changes leads, which of them somebody has to be given. */
@Component
class RoutingTriggers {

  static final String ROUTE = "route";
  static final String ROOM = "route-room";

  /** What happened longer ago is history that is being handed in: its leads went their ways. */
  private static final Duration RECENT = Duration.ofDays(1);

  private final RoutingRules rules;
  private final FollowUps followUps;

  RoutingTriggers(RoutingRules rules, FollowUps followUps) {
    this.rules = rules;
    this.followUps = followUps;
  }

  @EventListener
  void on(LeadsChanged changed) {
    var known = rules.at(changed.rules());
    if (known.plans().isEmpty()) {
      return;
    }
    var reading = new Reading(known, known.handedOver(changed.at()), changed.at());
    followUps.note(
        ROUTE, changed.leads().stream().filter(reading::calls).map(LeadsChanged.Lead::id).toList());
    followUps.note(
        ROOM, changed.leads().stream().filter(reading::frees).map(LeadsChanged.Lead::id).toList());
  }

  private record Reading(RoutingRules.Snapshot known, Set<String> handedOver, Instant now) {

    /** It may be that somebody has to be given it; the journal is read later. */
    boolean calls(LeadsChanged.Lead lead) {
      var after = lead.after();
      return after != null
          && after.outcome() == null
          && after.lastAt().isAfter(now.minus(RECENT))
          && lead.types().stream().anyMatch(type -> calls(type, after));
    }

    private boolean calls(EventType type, LeadState after) {
      return switch (type) {
        case CREATED -> isNobodys(after) && known.any(Occasion.ARRIVED);
        case STAGE_REACHED -> handedOver(after);
        case RETURNED -> returned(after);
        // What is taken back may be that somebody was given it.
        case CORRECTED -> handedOver(after) || returned(after);
        default -> false;
      };
    }

    /** Whether it was handed over just now, or anew after it had gone back, the journal says. */
    private boolean handedOver(LeadState after) {
      return handedOver.contains(after.stage()) && known.any(Occasion.HANDED_OVER);
    }

    private boolean returned(LeadState after) {
      return isNobodys(after) && known.any(Occasion.RETURNED);
    }

    private static boolean isNobodys(LeadState state) {
      return state.team() == null && state.person() == null;
    }

    /** Somebody of a team in which people hold so many leads at most has one fewer. */
    boolean frees(LeadsChanged.Lead lead) {
      var before = lead.before();
      var after = lead.after();
      return before != null
          && before.person() != null
          && before.outcome() == null
          && (after == null || after.outcome() != null || !before.person().equals(after.person()))
          && known.plans().stream().anyMatch(plan -> plan.plan().limits(before.person()));
    }
  }
}
