package io.leadpact.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Carries out at once what is asked for at the same moment: one way to the database and one wait
 * for its disk instead of many. Who comes alone goes at once; who comes while all lanes are taken
 * goes with all others who do so. Nobody waits for company, and everybody has an answer of their
 * own once the work is done.
 */
public final class Convoy<T, R> {

  private static final int LARGEST = 100;

  private final Function<List<T>, List<R>> work;
  private final Predicate<RuntimeException> harmless;
  private final Deque<Seat<T, R>> waiting = new ArrayDeque<>();
  private int lanes;

  /**
   * @param lanes how many go at the same time
   * @param work answers each in its place
   * @param harmless whether nothing at all was done where this was thrown: then everybody goes once
   *     more, alone, so that nobody suffers for another's fault
   */
  public Convoy(int lanes, Function<List<T>, List<R>> work, Predicate<RuntimeException> harmless) {
    this.lanes = lanes;
    this.work = work;
    this.harmless = harmless;
  }

  /** Who waits, and what to do once its turn has come. */
  private record Seat<T, R>(T item, CompletableFuture<Supplier<R>> turn) {}

  public R send(T item) {
    var seat = new Seat<T, R>(item, new CompletableFuture<>());
    board(seat);
    return seat.turn().join().get();
  }

  private synchronized void board(Seat<T, R> seat) {
    waiting.add(seat);
    if (lanes > 0) {
      lanes--;
      callDriver();
    }
  }

  private synchronized void leave() {
    if (waiting.isEmpty()) {
      lanes++;
    } else {
      callDriver();
    }
  }

  /** The lane goes over to whoever has waited longest. */
  private void callDriver() {
    var driver = waiting.remove();
    driver.turn().complete(() -> drive(driver));
  }

  private R drive(Seat<T, R> driver) {
    List<Seat<T, R>> seats = List.of(driver);
    List<Supplier<R>> answers;
    try {
      seats = crew(driver);
      answers = answers(seats.stream().map(Seat::item).toList());
    } finally {
      leave();
    }
    for (int i = 1; i < seats.size(); i++) {
      seats.get(i).turn().complete(answers.get(i));
    }
    return answers.get(0).get();
  }

  private synchronized List<Seat<T, R>> crew(Seat<T, R> driver) {
    var crew = new ArrayList<Seat<T, R>>();
    crew.add(driver);
    while (crew.size() < LARGEST && !waiting.isEmpty()) {
      crew.add(waiting.remove());
    }
    return crew;
  }

  private List<Supplier<R>> answers(List<T> items) {
    try {
      var results = work.apply(items);
      return IntStream.range(0, items.size()).mapToObj(i -> answer(results.get(i))).toList();
    } catch (RuntimeException e) {
      var again = items.size() > 1 && harmless.test(e);
      return items.stream().map(item -> again ? alone(item) : refusal(e)).toList();
    } catch (Error e) {
      return items.stream().<Supplier<R>>map(item -> () -> fail(e)).toList();
    }
  }

  private Supplier<R> answer(R result) {
    return () -> result;
  }

  private Supplier<R> alone(T item) {
    return () -> work.apply(List.of(item)).get(0);
  }

  private Supplier<R> refusal(RuntimeException e) {
    return () -> {
      throw e;
    };
  }

  private R fail(Error e) {
    throw e;
  }
}
