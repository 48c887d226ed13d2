package io.leadpact.duplicate.likeness;

/** What is compared of two leads; each has at most one trace for it. */
public enum Clue {
  EMAIL(Reason.EMAIL),
  PHONE(Reason.PHONE),
  NAME_AT_DOMAIN(Reason.NAME),
  NAME_AT_FIRM(Reason.NAME),
  SURNAME_AT_DOMAIN(Reason.SURNAME),
  SURNAME_AT_FIRM(Reason.SURNAME);

  private final Reason reason;

  Clue(Reason reason) {
    this.reason = reason;
  }

  /** What it means where it is the same. */
  Reason reason() {
    return reason;
  }
}
