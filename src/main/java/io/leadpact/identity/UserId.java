package io.leadpact.identity;

/** Which user. */
public record UserId(long value) {

  /** How the journal and the audit trail name this user. */
  public String actor() {
    return "user:" + value;
  }
}
