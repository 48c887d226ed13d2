package io.leadpact.handoff.routing;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the journal of a lead says about giving it away.
 *
 * @param open what calls for somebody since it was last given to anybody; null: nothing does
 * @param over it was handed over, and was not given back or opened again since
 * @param returns how often it was given back
 */
public record Occasions(@Nullable Occasion open, boolean over, int returns) {

  /**
   * @param handedOver the stage at which leads are handed over, and those behind it
   */
  public static Occasions of(Journal journal, Set<String> handedOver) {
    var reading = new Reading(handedOver);
    journal.happenings().stream().filter(one -> !one.voided()).forEach(reading::take);
    return new Occasions(reading.open, reading.over, reading.returns);
  }

  public Optional<Occasion> calling() {
    return Optional.ofNullable(open);
  }

  /** The journal read from front to back. */
  private static final class Reading {
    private final Set<String> handedOver;
    private @Nullable Occasion open;
    private boolean over;
    private int since;
    private int returns;

    Reading(Set<String> handedOver) {
      this.handedOver = handedOver;
    }

    void take(Happening happening) {
      switch (happening.type()) {
        case CREATED -> call(Occasion.ARRIVED, happening);
        case STAGE_REACHED -> reach(happening);
        case GIVEN_TO -> give(happening);
        case RETURNED -> {
          call(Occasion.RETURNED, happening);
          if (isLookedAfter(happening)) {
            open = null;
          }
          over = false;
          returns++;
        }
        case REOPENED -> over = false;
        default -> {
          // Nobody has to take it for that.
        }
      }
    }

    /** It comes back by itself, or is on a track: giving it to somebody would end that. */
    private static boolean isLookedAfter(Happening returned) {
      return returned.facts().get(Fact.UNTIL).isPresent()
          || returned.facts().get(Fact.TRACK).isPresent();
    }

    private void call(Occasion occasion, Happening happening) {
      open = occasion;
      since = happening.seq();
    }

    /** Who gave it away before anybody knew of the occasion did not do so because of it. */
    private void give(Happening happening) {
      if (happening.seq() > since) {
        open = null;
      }
    }

    private void reach(Happening happening) {
      if (!over && handedOver.contains(happening.facts().get(Fact.STAGE).orElse(""))) {
        call(Occasion.HANDED_OVER, happening);
        over = true;
      }
    }
  }
}
