package io.leadpact.bench;

import io.leadpact.bench.Intake.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the lead desk costs: intake while each lead is scored, compared with all others and given to
 * somebody, the queue page of a rep, and fifty of them at once.
 */
class DeskAtWork implements Benchmarks.Part {

  private static final int CLIENTS = 16;
  private static final double QUEUE_MS = 150;
  private static final int PAGES = 100;
  private static final int LONGEST_WAIT = 600;

  @Override
  public String name() {
    return "Desk";
  }

  @Override
  public List<Figure> measure(Running application, Size size) throws Exception {
    var desk = new Desk(application);
    desk.open();
    var figures = new ArrayList<Figure>();
    figures.add(queue(desk));
    figures.add(
        Intake.rounds(
            application,
            size,
            new Writing(
                "intake one by one, desk at work",
                "/api/v1/leads",
                CLIENTS,
                1,
                SentLead::json,
                true,
                0.6)));
    settle(desk);
    figures.addAll(new FiftyReps(application, desk).measure());
    return figures;
  }

  /** How long it takes until nothing is left of what was noted meanwhile. */
  private static void settle(Desk desk) throws Exception {
    var waiting = desk.waiting();
    var began = System.nanoTime();
    for (int tries = 0; desk.waiting() > 0 && tries < LONGEST_WAIT; tries++) {
      Thread.sleep(1_000);
    }
    System.out.printf(
        "desk: %,d things to do were left behind by intake, %,d after %d s%n",
        waiting, desk.waiting(), (System.nanoTime() - began) / 1_000_000_000);
  }

  private static Figure queue(Desk desk) throws Exception {
    var browser = desk.rep("east", "user:107");
    for (int i = 0; i < PAGES; i++) {
      browser.read("/queue");
    }
    var took = new double[Size.ROUNDS];
    var slowest = 0.0;
    var length = 0;
    for (int round = 0; round < Size.ROUNDS; round++) {
      var pages = new double[PAGES];
      for (int i = 0; i < PAGES; i++) {
        var began = System.nanoTime();
        length = Objects.requireNonNull(browser.read("/queue")).length();
        pages[i] = (System.nanoTime() - began) / 1e6;
        slowest = Math.max(slowest, pages[i]);
      }
      took[round] = Figure.median(pages);
    }
    return new Figure(
        "queue page of a rep",
        false,
        new double[0],
        took,
        QUEUE_MS,
        true,
        "whole page over HTTP, %,d characters, slowest %.0f ms".formatted(length, slowest));
  }
}
