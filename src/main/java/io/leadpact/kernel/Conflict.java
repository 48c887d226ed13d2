package io.leadpact.kernel;

/** Somebody else was first: the caller has to look again before it goes on. */
public class Conflict extends RuleViolation {

  private static final long serialVersionUID = 1L;

  public Conflict(String code, String detail, Object... arguments) {
    super(code, detail, null, arguments);
  }
}
