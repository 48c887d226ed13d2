package io.leadpact.agreement.terms;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An aim as it is sent, stored and shown to programs. {@code kind} says which of the aims it is;
 * what is wrong is said of the very field.
 */
public final class AimText {

  /** How the kinds are called by programs. */
  public enum Kind {
    OUTPUT,
    RATIO,
    MIX,
    CADENCE,
    GROWTH,
    LEVEL;

    public static Kind of(Aim aim) {
      if (aim instanceof Output) {
        return OUTPUT;
      }
      if (aim instanceof Ratio) {
        return RATIO;
      }
      if (aim instanceof Mix) {
        return MIX;
      }
      if (aim instanceof Cadence) {
        return CADENCE;
      }
      return aim instanceof Growth ? GROWTH : LEVEL;
    }
  }

  private AimText() {}

  /** Reads a list of aims; paths begin with {@code aims[0]}. */
  public static List<Aim> readAll(List<?> bodies) {
    var aims = new ArrayList<Aim>();
    for (int i = 0; i < bodies.size(); i++) {
      aims.add(read(Said.map(bodies.get(i), "aims[" + i + "]")));
    }
    return List.copyOf(aims);
  }

  /** Reads one aim, the reverse of {@link #write}. */
  public static Aim read(Map<String, ?> body) {
    return read(Said.map(body, ""));
  }

  private static Aim read(Said said) {
    return said.placed(
        () ->
            switch (said.choice("kind", Kind.class, Optional.empty())) {
              case OUTPUT -> new Output(owed(said), counted(said), said.whole("amount"));
              case RATIO -> RatioText.read(said, owed(said));
              case MIX -> mix(said);
              case CADENCE -> CadenceText.read(said, owed(said));
              case GROWTH ->
                  new Growth(
                      owed(said),
                      said.choice("measure", Measure.class, Optional.empty()),
                      said.number("target"));
              case LEVEL ->
                  new Level(
                      owed(said),
                      said.choice("measure", Measure.class, Optional.empty()),
                      bound(said),
                      said.number("target"));
            });
  }

  private static Owed owed(Said said) {
    return new Owed(
        said.text("key"),
        said.choice("owner", Owner.class, Optional.empty()),
        said.choice("every", Rhythm.class, Optional.of(Rhythm.MONTH)),
        PromiseText.scope(said));
  }

  static Bound bound(Said said) {
    return said.choice("bound", Bound.class, Optional.of(Bound.AT_LEAST));
  }

  private static Counted counted(Said said) {
    if (said.says("stage") == said.says("logged")) {
      throw new RuleViolation(
          "aim.counted", "An output counts either a stage or what is logged", "stage");
    }
    return said.says("stage")
        ? new Counted.Reached(said.text("stage"))
        : new Counted.Logged(said.text("logged"));
  }

  private static Mix mix(Said said) {
    var parts = new LinkedHashMap<String, Percent>();
    var sent = said.under("parts");
    for (var group : sent.names()) {
      parts.put(group, sent.percent(group));
    }
    return new Mix(owed(said), said.text("stage"), parts, said.percent("tolerance"));
  }

  /** As it is sent and stored: every field present, in a fixed order. */
  public static Map<String, Object> write(Aim aim) {
    var body = new LinkedHashMap<String, Object>();
    body.put("key", aim.key());
    body.put("kind", Kind.of(aim).name());
    body.put("owner", aim.owner().name());
    body.put("every", aim.owed().rhythm().name());
    body.put("scope", PromiseText.write(aim.owed().scope()));
    if (aim instanceof Output output) {
      write(output, body);
    } else if (aim instanceof Ratio ratio) {
      RatioText.write(ratio, body);
    } else if (aim instanceof Mix mix) {
      write(mix, body);
    } else if (aim instanceof Cadence cadence) {
      CadenceText.write(cadence, body);
    } else if (aim instanceof Growth growth) {
      body.put("measure", growth.of().name());
      body.put("target", growth.hundredths());
    } else if (aim instanceof Level level) {
      body.put("measure", level.of().name());
      body.put("bound", level.bound().name());
      body.put("target", level.target());
    }
    return body;
  }

  private static void write(Output output, Map<String, Object> body) {
    if (output.counted() instanceof Counted.Reached reached) {
      body.put("stage", reached.stage());
    } else if (output.counted() instanceof Counted.Logged logged) {
      body.put("logged", logged.kind());
    }
    body.put("amount", output.amount());
  }

  private static void write(Mix mix, Map<String, Object> body) {
    var parts = new LinkedHashMap<String, Object>();
    mix.parts().forEach((group, part) -> parts.put(group, part.value()));
    body.put("stage", mix.stage());
    body.put("parts", parts);
    body.put("tolerance", mix.tolerance().value());
  }
}
