package io.leadpact.lead;

/**
 * How many points leads have, as SQL about a row {@code s} of {@code lead_state}. Asked for here,
 * answered by the module that scores, which stands on this one.
 */
public interface ScoreConditions {

  /**
   * The leads with at least {@code :minScore} points, as a query of their ids in the column {@code
   * lead_id}; answered by an index.
   */
  String atLeast();

  /**
   * A join that adds {@code p}, the points of the lead in its column {@code score}, which has an
   * index together with {@code lead_id}, and leaves out leads that have none.
   */
  String points();
}
