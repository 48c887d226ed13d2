package io.leadpact.kernel;

/** The application does not start, for a reason that whoever starts it can put right. */
public class StartRefused extends RuntimeException {

  private final String remedy;

  public StartRefused(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  public StartRefused(String reason, String remedy, Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  /** What to do about it, in a sentence. */
  public String remedy() {
    return remedy;
  }
}
