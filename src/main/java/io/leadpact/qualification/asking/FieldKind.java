package io.leadpact.qualification.asking;

/** What kind of answer a field takes. */
public enum FieldKind {
  TEXT,
  LONG_TEXT,
  NUMBER,
  MONEY,
  DATE,
  YES_NO,
  ONE_OF,
  SEVERAL_OF;

  /** Whether the answer is chosen from a list of the company. */
  public boolean hasOptions() {
    return this == ONE_OF || this == SEVERAL_OF;
  }
}
