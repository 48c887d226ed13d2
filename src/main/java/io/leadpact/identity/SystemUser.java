package io.leadpact.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Leadpact itself, where it does what otherwise people do: setting up the demo, the first start.
 */
public final class SystemUser {

  static final String ACTOR = "system";

  private static final SignedIn SYSTEM =
      new SignedIn(
          ACTOR,
          ACTOR,
          "Leadpact",
          Set.of(),
          Set.copyOf(EnumSet.allOf(Permission.class)),
          null,
          null,
          null);

  private SystemUser() {}

  /** Does the work with all permissions; whoever was signed in before is again afterwards. */
  public static void run(Runnable work) {
    Acting.as(SYSTEM, work);
  }
}
