package io.leadpact.bench;

import java.util.List;

/** Leads that come in a thousand at a time. */
class Bulk implements Benchmarks.Part {

  private static final int CLIENTS = 4;
  private static final int AT_ONCE = 1_000;

  @Override
  public String name() {
    return "Bulk";
  }

  @Override
  public List<Figure> measure(Running application, Size size) throws Exception {
    return List.of(
        Intake.rounds(
            application,
            size,
            new Intake.Writing(
                "intake a thousand at a time",
                "/api/v1/leads/batch",
                CLIENTS,
                AT_ONCE,
                () -> SentLead.batch(AT_ONCE),
                false,
                0.8)));
  }
}
