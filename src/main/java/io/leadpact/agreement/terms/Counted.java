package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.util.regex.Pattern;

/** What an output counts. */
public sealed interface Counted {

  Pattern STAGE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Leads that reached the stage. */
  record Reached(String stage) implements Counted {
    public Reached {
      checkStage(stage, "stage");
    }
  }

  /** What no system records, by a key of the company's own: {@code webinar}. */
  record Logged(String kind) implements Counted {
    public Logged {
      if (!Term.KEY.matcher(kind).matches()) {
        throw new RuleViolation(
            "aim.kind", "A kind has small letters, digits and _: " + kind, "kind", kind);
      }
    }
  }

  static void checkStage(String stage, String field) {
    if (!STAGE.matcher(stage).matches()) {
      throw new RuleViolation("quota.stage", "No such stage: " + stage, field, stage);
    }
  }
}
