package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ConvoyTest {

  private final List<List<String>> journeys = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final List<FutureTask<String>> travellers = new ArrayList<>();

  /** Whoever is called "first" waits on the way until it is let go on. */
  private List<String> travel(List<String> names) {
    journeys.add(List.copyOf(names));
    if (names.contains("first")) {
      arrived.countDown();
      await(held);
    }
    if (names.contains("broken")) {
      throw new IllegalArgumentException("broken");
    }
    if (names.contains("crash")) {
      throw new StackOverflowError("crash");
    }
    return names.stream().map(name -> name + "!").toList();
  }

  private Convoy<String, String> convoy(int lanes, Predicate<RuntimeException> harmless) {
    return new Convoy<>(lanes, this::travel, harmless);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a thread of its own; comes back when it waits for something. */
  private void send(Convoy<String, String> convoy, String name) {
    var traveller = new FutureTask<>(() -> convoy.send(name));
    travellers.add(traveller);
    var thread = new Thread(traveller);
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING && !traveller.isDone()) {
      Thread.onSpinWait();
    }
  }

  /** The first is on the way while the others come. */
  private void sendBehindOneAnother(Convoy<String, String> convoy, String... names) {
    send(convoy, "first");
    await(arrived);
    for (var name : names) {
      send(convoy, name);
    }
    held.countDown();
  }

  private String answer(int traveller) throws Exception {
    return travellers.get(traveller).get();
  }

  @Test
  void whoComesAloneGoesAtOnce() {
    assertThat(convoy(1, e -> true).send("one")).isEqualTo("one!");
    assertThat(journeys).containsExactly(List.of("one"));
  }

  @Test
  void whoComesMeanwhileGoesTogetherAndHasAnAnswerOfItsOwn() throws Exception {
    sendBehindOneAnother(convoy(1, e -> true), "a", "b", "c");
    assertThat(answer(0)).isEqualTo("first!");
    assertThat(answer(1)).isEqualTo("a!");
    assertThat(answer(2)).isEqualTo("b!");
    assertThat(answer(3)).isEqualTo("c!");
    assertThat(journeys).containsExactly(List.of("first"), List.of("a", "b", "c"));
  }

  @Test
  void onAFreeLaneNobodyWaits() throws Exception {
    var convoy = convoy(2, e -> true);
    send(convoy, "first");
    await(arrived);
    assertThat(convoy.send("second")).isEqualTo("second!");
    held.countDown();
    assertThat(answer(0)).isEqualTo("first!");
  }

  /** The first has passed and only waits; whoever has a letter in common shares a mark. */
  private Convoy<String, String> passing() {
    return new Convoy<>(
        1,
        (names, passed) -> {
          passed.run();
          passed.run();
          return travel(names);
        },
        e -> true,
        name -> Set.of(name.charAt(0)));
  }

  @Test
  void theNextSetOutOnceOnlyWaitingIsLeft() throws Exception {
    var convoy = passing();
    send(convoy, "first");
    await(arrived);
    assertThat(convoy.send("second")).isEqualTo("second!");
    held.countDown();
    assertThat(answer(0)).isEqualTo("first!");
    assertThat(convoy.send("third")).isEqualTo("third!");
    assertThat(journeys).containsExactly(List.of("first"), List.of("second"), List.of("third"));
  }

  @Test
  void whoSharesAMarkWithSomebodyOnTheWayWaitsForTheReturn() throws Exception {
    var convoy = passing();
    send(convoy, "first");
    await(arrived);
    send(convoy, "fox");
    assertThat(convoy.send("goat")).isEqualTo("goat!");
    assertThat(journeys).containsExactly(List.of("first"), List.of("goat"));
    held.countDown();
    assertThat(answer(1)).isEqualTo("fox!");
    assertThat(journeys).endsWith(List.of("fox"));
  }

  @Test
  void noConvoyIsLongerThanAHundred() throws Exception {
    var names = new String[150];
    java.util.Arrays.setAll(names, i -> "n" + i);
    sendBehindOneAnother(convoy(1, e -> true), names);
    for (int i = 0; i < names.length; i++) {
      assertThat(answer(i + 1)).isEqualTo("n" + i + "!");
    }
    assertThat(journeys).extracting(List::size).containsExactly(1, 100, 50);
  }

  @Test
  void whereNothingWasDoneEverybodyGoesOnceMoreAlone() throws Exception {
    sendBehindOneAnother(convoy(1, e -> true), "a", "broken", "b");
    assertThat(answer(1)).isEqualTo("a!");
    assertThatThrownBy(() -> answer(2))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(answer(3)).isEqualTo("b!");
    assertThat(journeys)
        .startsWith(List.of("first"), List.of("a", "broken", "b"))
        .contains(List.of("a"), List.of("broken"), List.of("b"))
        .hasSize(5);
  }

  @Test
  void whereSomethingMayHaveBeenDoneNobodyTriesAgain() throws Exception {
    sendBehindOneAnother(convoy(1, e -> false), "a", "broken");
    assertThat(answer(0)).isEqualTo("first!");
    assertThatThrownBy(() -> answer(1)).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> answer(2)).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(journeys).containsExactly(List.of("first"), List.of("a", "broken"));
  }

  @Test
  void whoBreaksAloneIsNotTriedAgain() {
    var convoy = convoy(1, e -> true);
    assertThatThrownBy(() -> convoy.send("broken")).isInstanceOf(IllegalArgumentException.class);
    assertThat(journeys).hasSize(1);
  }

  @Test
  void theLaneIsFreeAgainAfterAFailureAndACrash() throws Exception {
    var convoy = convoy(1, e -> false);
    sendBehindOneAnother(convoy, "a", "crash");
    assertThatThrownBy(() -> answer(1)).hasCauseInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> answer(2)).hasCauseInstanceOf(StackOverflowError.class);
    assertThat(convoy.send("b")).isEqualTo("b!");
  }
}
