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
 * @param returns how often it was given back
 */
public record Occasions(@Nullable Occasion open, int returns) {

  /**
   * @param handedOver the stage at which leads are handed over, and those behind it
   */
  public static Occasions of(Journal journal, Set<String> handedOver) {
    var reading = new Reading(handedOver);
    journal.happenings().stream().filter(one -> !one.voided()).forEach(reading::take);
    return new Occasions(reading.open, reading.returns);
  }

  public Optional<Occasion> calling() {
    return Optional.ofNullable(open);
  }

  /** The journal read from front to back. */
  private static final class Reading {
    private final Set<String> handedOver;
    private @Nullable Occasion open;
    private boolean over;
    private int returns;

    Reading(Set<String> handedOver) {
      this.handedOver = handedOver;
    }

    void take(Happening happening) {
      switch (happening.type()) {
        case CREATED -> open = Occasion.ARRIVED;
        case STAGE_REACHED -> reach(happening.facts().get(Fact.STAGE).orElse(""));
        case GIVEN_TO -> open = null;
        case RETURNED -> {
          open = Occasion.RETURNED;
          over = false;
          returns++;
        }
        case REOPENED -> over = false;
        default -> {
          // Nobody has to take it for that.
        }
      }
    }

    private void reach(String stage) {
      if (!over && handedOver.contains(stage)) {
        open = Occasion.HANDED_OVER;
        over = true;
      }
    }
  }
}
