package io.leadpact.duplicate.likeness;

/** Why two leads may be the same person, the weightiest first. */
public enum Reason {
  EMAIL,
  PHONE,
  /** The same whole name at the same company. */
  NAME,
  /** The same last name and initial at the same company. */
  SURNAME
}
