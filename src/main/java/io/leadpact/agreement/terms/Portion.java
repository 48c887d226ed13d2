package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Which part of which whole a ratio takes. */
public sealed interface Portion {

  /** What may be known of a lead when it is handed over. */
  enum Context {
    SOURCE,
    CHANNEL,
    CAMPAIGN,
    LEAD_MAGNET,
    LANDING_PAGE,
    EMAIL,
    PHONE,
    NAME,
    TITLE,
    COMPANY,
    INDUSTRY,
    EMPLOYEES,
    REGION,
    SEGMENT
  }

  Measure measure();

  /** The stages that it looks at, by the fields that name them. */
  default Map<String, String> stages() {
    return Map.of();
  }

  /** Of the leads that reached one stage those that reached the other. */
  record Conversion(String from, String to) implements Portion {
    public Conversion {
      Counted.checkStage(from, "from");
      Counted.checkStage(to, "to");
      if (from.equals(to)) {
        throw new RuleViolation(
            "aim.same-stage", "From a stage to itself nothing is lost: " + from, "to", from);
      }
    }

    @Override
    public Measure measure() {
      return Measure.CONVERSION;
    }

    @Override
    public Map<String, String> stages() {
      return Map.of("from", from, "to", to);
    }
  }

  /** Of the leads that reached the stage those of one of the segments. */
  record InSegment(String stage, Set<String> segments) implements Portion {
    public InSegment {
      Counted.checkStage(stage, "stage");
      if (segments.isEmpty() || segments.stream().anyMatch(String::isBlank)) {
        throw new RuleViolation("aim.segments", "Name at least one segment", "segments");
      }
      segments = Set.copyOf(segments);
    }

    @Override
    public Measure measure() {
      return Measure.IN_SEGMENT;
    }

    @Override
    public Map<String, String> stages() {
      return Map.of("stage", stage);
    }
  }

  /** Of the leads that reached the stage those of which all this is known. */
  record WithContext(String stage, Set<Context> fields) implements Portion {
    public WithContext {
      Counted.checkStage(stage, "stage");
      if (fields.isEmpty()) {
        throw new RuleViolation("aim.fields", "Name at least one field", "fields");
      }
      fields = Set.copyOf(fields);
    }

    @Override
    public Measure measure() {
      return Measure.WITH_CONTEXT;
    }

    @Override
    public Map<String, String> stages() {
      return Map.of("stage", stage);
    }
  }

  /** Of the leads that reached the stage those with a verdict, a rejection with its reason. */
  record Answered(String stage) implements Portion {
    public Answered {
      Counted.checkStage(stage, "stage");
    }

    @Override
    public Measure measure() {
      return Measure.ANSWERED;
    }

    @Override
    public Map<String, String> stages() {
      return Map.of("stage", stage);
    }
  }

  /** Of attempts and verdicts written down by hand those recorded at most so long after. */
  record EnteredWithin(Duration lag) implements Portion {
    public EnteredWithin {
      if (lag.compareTo(Limit.SHORTEST) < 0 || lag.compareTo(Limit.LONGEST) > 0) {
        throw new RuleViolation("aim.lag", "A lag is a minute to 366 days", "within");
      }
    }

    @Override
    public Measure measure() {
      return Measure.ENTERED_SOON;
    }
  }
}
