package io.leadpact.kernel;

/** Nothing of that kind has that identifier. */
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String kind, Object id) {
    super("No %s %s".formatted(kind, id));
  }
}
