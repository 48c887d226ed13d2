package io.leadpact.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due on leads, as SQL about a row {@code s} of {@code lead_state}. Asked for here,
 * answered by the module that keeps the clocks, which stands on this one.
 */
public interface DueConditions {

  List<String> STATES = List.of("breached", "risk", "today", "running", "waiting");

  /**
   * The leads with a clock in one of {@link #STATES}, as a query of their ids in the column {@code
   * lead_id}. May use {@code :now} and {@code :tonight}, the end of today.
   */
  String inState(String state);

  /** The leads on which feedback is still owed, likewise. Uses {@code :feedback}. */
  String owingFeedback();

  /** The promises that feedback keeps, for {@code :feedback}. */
  List<String> feedbackPromises();

  /** A join that adds {@code c}, the running clock due soonest, and leaves out leads without. */
  String soonest();

  /**
   * The same as {@link #inState} said of {@code c}, where the clock due soonest decides; else null.
   * May use {@code :now}.
   */
  @Nullable String soonestIn(String state);
}
