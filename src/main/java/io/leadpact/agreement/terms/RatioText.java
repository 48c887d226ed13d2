package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A ratio as it is sent and stored. */
final class RatioText {

  private enum Of {
    CONVERSION,
    IN_SEGMENT,
    WITH_CONTEXT,
    ANSWERED,
    ENTERED_WITHIN
  }

  private RatioText() {}

  static Ratio read(Said said, Owed owed) {
    var kind = said.choice("base", Base.Kind.class, Optional.of(Base.Kind.COHORT));
    return new Ratio(
        owed,
        portion(said),
        AimText.bound(said),
        said.percent("target"),
        new Base(kind, kind == Base.Kind.ROLLING ? said.whole("days") : 0));
  }

  private static Portion portion(Said said) {
    return switch (said.choice("of", Of.class, Optional.of(Of.CONVERSION))) {
      case CONVERSION -> new Portion.Conversion(said.text("from"), said.text("to"));
      case IN_SEGMENT -> new Portion.InSegment(said.text("stage"), said.texts("segments"));
      case WITH_CONTEXT -> new Portion.WithContext(said.text("stage"), fields(said));
      case ANSWERED -> new Portion.Answered(said.text("stage"));
      case ENTERED_WITHIN ->
          new Portion.EnteredWithin(Limit.duration(said.text("within"), "within"));
    };
  }

  private static EnumSet<Portion.Context> fields(Said said) {
    var fields = EnumSet.noneOf(Portion.Context.class);
    for (var name : said.texts("fields")) {
      try {
        fields.add(Portion.Context.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new RuleViolation("promise.choice", "Unknown: " + name, "fields", name);
      }
    }
    return fields;
  }

  static void write(Ratio ratio, Map<String, Object> body) {
    write(ratio.portion(), body);
    body.put("bound", ratio.bound().name());
    body.put("target", ratio.target().value());
    body.put("base", ratio.base().kind().name());
    if (ratio.base().kind() == Base.Kind.ROLLING) {
      body.put("days", ratio.base().days());
    }
  }

  private static void write(Portion portion, Map<String, Object> body) {
    if (portion instanceof Portion.Conversion conversion) {
      body.put("of", Of.CONVERSION.name());
      body.put("from", conversion.from());
      body.put("to", conversion.to());
    } else if (portion instanceof Portion.InSegment in) {
      body.put("of", Of.IN_SEGMENT.name());
      body.put("stage", in.stage());
      body.put("segments", List.copyOf(new TreeSet<>(in.segments())));
    } else if (portion instanceof Portion.WithContext with) {
      body.put("of", Of.WITH_CONTEXT.name());
      body.put("stage", with.stage());
      body.put("fields", with.fields().stream().sorted().map(Enum::name).toList());
    } else if (portion instanceof Portion.Answered answered) {
      body.put("of", Of.ANSWERED.name());
      body.put("stage", answered.stage());
    } else if (portion instanceof Portion.EnteredWithin entered) {
      body.put("of", Of.ENTERED_WITHIN.name());
      body.put("within", entered.lag().toString());
    }
  }
}
