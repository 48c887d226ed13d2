package io.leadpact.agreement.terms;

/**
 * What every aim says: who owes it, how often it is judged, and of which leads.
 *
 * @param scope leads by channel and segment (as said when they came in) and by the team that holds
 *     them
 */
public record Owed(String key, Owner owner, Rhythm rhythm, Scope scope) {

  public Owed {
    Term.checkKey(key);
  }

  /** Owed of all leads. */
  public static Owed of(String key, Owner owner, Rhythm rhythm) {
    return new Owed(key, owner, rhythm, Scope.ALL);
  }
}
