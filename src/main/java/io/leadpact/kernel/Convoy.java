package io.leadpact.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Where the disk is slow, no more than so many wait for it. */
  private static final int MOST_BEHIND = 3;

  private final Work<T, R> work;
  private final Predicate<RuntimeException> harmless;
  private final Function<T, Set<?>> marks;
  private final Deque<Seat<T, R>> waiting = new ArrayDeque<>();
  private final List<Journey> onTheWay = new ArrayList<>();
  private int lanes;
  private int behind;

  /**
   * @param lanes how many go at the same time
   * @param work answers each in its place
   * @param harmless whether nothing at all was done where this was thrown: then everybody goes once
   *     more, alone, so that nobody suffers for another's fault
   */
  public Convoy(int lanes, Function<List<T>, List<R>> work, Predicate<RuntimeException> harmless) {
    this(lanes, (items, passed) -> work.apply(items), harmless, item -> Set.of());
  }

  /**
   * @param marks what an item has in common with others: those that share a mark go together or one
   *     after the other, never at the same time
   */
  public Convoy(
      int lanes, Work<T, R> work, Predicate<RuntimeException> harmless, Function<T, Set<?>> marks) {
    this.lanes = lanes;
    this.work = work;
    this.harmless = harmless;
    this.marks = marks;
  }

  /** What is done with all that go together. */
  public interface Work<T, R> {

    /**
     * @param passed may be run where only waiting is left: then the next set out on this lane
     * @return the answer to each in its place
     */
    List<R> apply(List<T> items, Runnable passed);
  }

  /** Who waits, and what to do once its turn has come. */
  private record Seat<T, R>(T item, Set<?> marks, CompletableFuture<Supplier<R>> turn) {}

  /** Those that go together, by the marks of all of them. */
  private static final class Journey {
    private final Set<Object> marks = new HashSet<>();
    private boolean passed;

    boolean meets(Seat<?, ?> seat) {
      return !Collections.disjoint(marks, seat.marks());
    }
  }

  public R send(T item) {
    var seat = new Seat<T, R>(item, marks.apply(item), new CompletableFuture<>());
    board(seat);
    return seat.turn().join().get();
  }

  private synchronized void board(Seat<T, R> seat) {
    waiting.add(seat);
    callDrivers();
  }

  private synchronized void pass(Journey journey) {
    if (!journey.passed && behind < MOST_BEHIND) {
      journey.passed = true;
      behind++;
      lanes++;
      callDrivers();
    }
  }

  private synchronized void leave(Journey journey) {
    onTheWay.remove(journey);
    if (journey.passed) {
      behind--;
    } else {
      lanes++;
    }
    callDrivers();
  }

  /** A lane goes to whoever has waited longest and meets nobody on the way. */
  private void callDrivers() {
    for (var seats = waiting.iterator(); lanes > 0 && seats.hasNext(); ) {
      var driver = seats.next();
      if (onTheWay.stream().noneMatch(other -> other.meets(driver))) {
        seats.remove();
        lanes--;
        var journey = new Journey();
        journey.marks.addAll(driver.marks());
        onTheWay.add(journey);
        driver.turn().complete(() -> drive(driver, journey));
      }
    }
  }

  private R drive(Seat<T, R> driver, Journey journey) {
    List<Seat<T, R>> seats = List.of(driver);
    List<Supplier<R>> answers;
    try {
      seats = crew(driver, journey);
      answers = answers(seats.stream().map(Seat::item).toList(), () -> pass(journey));
    } finally {
      leave(journey);
    }
    for (int i = 1; i < seats.size(); i++) {
      seats.get(i).turn().complete(answers.get(i));
    }
    return answers.get(0).get();
  }

  private synchronized List<Seat<T, R>> crew(Seat<T, R> driver, Journey journey) {
    var crew = new ArrayList<Seat<T, R>>();
    crew.add(driver);
    for (var seats = waiting.iterator(); crew.size() < LARGEST && seats.hasNext(); ) {
      var seat = seats.next();
      if (onTheWay.stream().noneMatch(other -> other != journey && other.meets(seat))) {
        seats.remove();
        crew.add(seat);
        journey.marks.addAll(seat.marks());
      }
    }
    return crew;
  }

  private List<Supplier<R>> answers(List<T> items, Runnable passed) {
    try {
      var results = work.apply(items, passed);
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
    return () -> work.apply(List.of(item), () -> {}).get(0);
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
