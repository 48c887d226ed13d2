package io.leadpact.bench;

import java.util.List;
import java.util.function.Supplier;

/** Leads that come in one by one, over HTTP with a token. */
class Intake implements Benchmarks.Part {

  private static final int CLIENTS = 16;

  @Override
  public String name() {
    return "Intake";
  }

  @Override
  public List<Figure> measure(Running application, Size size) throws Exception {
    return List.of(
        rounds(
            application,
            size,
            new Writing(
                "intake one by one", "/api/v1/leads", CLIENTS, 1, SentLead::json, false, 0.6)));
  }

  /**
   * What is sent, by how many, and what it is to come to.
   *
   * @param desk whether the lead desk is at work
   */
  record Writing(
      String name,
      String path,
      int clients,
      int leads,
      Supplier<String> body,
      boolean desk,
      double goal) {

    private WriteFloor floor(Running application, boolean withDesk) {
      return new WriteFloor(application, clients, leads, withDesk);
    }
  }

  static Figure rounds(Running application, Size size, Writing writing) throws Exception {
    var floor = writing.floor(application, writing.desk());
    floor.measure(Math.max(2, size.warmUp() / 10));
    send(application, writing, size.warmUp());
    var floors = new double[Size.ROUNDS];
    var ours = new double[Size.ROUNDS];
    var p50 = new double[Size.ROUNDS];
    var p99 = new double[Size.ROUNDS];
    var leadAlone = new double[Size.ROUNDS];
    for (int i = 0; i < Size.ROUNDS; i++) {
      floors[i] = floor.measure(size.round());
      var flow = send(application, writing, size.round());
      ours[i] = flow.perSecond() * writing.leads();
      p50[i] = flow.p50();
      p99[i] = flow.p99();
      leadAlone[i] =
          writing.desk()
              ? ours[i] / writing.floor(application, false).measure(size.round())
              : ours[i] / floors[i];
      System.out.printf(
          "%s, round %d: floor %,.0f/s, ours %,.0f/s, p50 %.1f ms, p99 %.1f ms; of the rows of a lead alone %.2f%n",
          writing.name(), i + 1, floors[i], ours[i], p50[i], p99[i], leadAlone[i]);
    }
    var note =
        "p50 %.1f ms, p99 %.1f ms with %d clients; floor: %s, the same rows%s; of the rows of a lead alone %.2f"
            .formatted(
                Figure.median(p50),
                Figure.median(p99),
                writing.clients(),
                floor.means(),
                writing.desk() ? " with those of the desk" : "",
                Figure.median(leadAlone));
    return new Figure(writing.name(), true, floors, ours, writing.goal(), false, note);
  }

  private static Traffic.Flow send(Running application, Writing writing, int seconds)
      throws Exception {
    return Traffic.run(
        writing.clients(),
        seconds,
        () -> {
          var poster = new Poster(application.port(), writing.path());
          return new Traffic.Client() {
            @Override
            public void once() throws Exception {
              poster.post(writing.body().get());
            }

            @Override
            public void close() throws Exception {
              poster.close();
            }
          };
        });
  }
}
