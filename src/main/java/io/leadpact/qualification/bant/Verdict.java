package io.leadpact.qualification.bant;

/** What a reply means for a criterion; without a reply that can be read nothing is known. */
public enum Verdict {
  HOLDS,
  FAILS,
  UNKNOWN;

  static Verdict of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
