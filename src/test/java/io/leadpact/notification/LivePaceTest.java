package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open pages while something happens all the time. */
class LivePaceTest {

  private static final long SECOND = 1_000_000_000;
  private static final int PER_SECOND = 20;
  private static final int PAGES = 50;
  private static final LiveView ALL = LiveView.read("leads alerts", "", 0, null);

  private final LivePace pace = new LivePace(PER_SECOND, 0, Runnable::run);

  @Test
  void whatHappensAfterAQuietSecondIsToldAtOnce() {
    for (int i = 0; i < PER_SECOND; i++) {
      assertThat(pace.untilNext(5 * SECOND)).isZero();
      pace.take(5 * SECOND);
    }
    assertThat(pace.untilNext(5 * SECOND)).isEqualTo(SECOND / PER_SECOND);
    assertThat(pace.untilNext(9 * SECOND)).isZero();
  }

  @Test
  void aQuietHourSavesUpNoMoreThanASecond() {
    int atOnce = 0;
    while (pace.untilNext(3_600 * SECOND) == 0) {
      pace.take(3_600 * SECOND);
      atOnce++;
    }
    assertThat(atOnce).isEqualTo(PER_SECOND);
  }

  @Test
  void whoHasGoneTakesNobodysTurn() {
    var threads = new ArrayDeque<Runnable>();
    var one = new LivePace(1, System.nanoTime() - 10 * SECOND, threads::add);
    var told = new ArrayList<String>();
    Runnable gone = () -> told.add("gone");
    one.execute(gone);
    one.execute(gone);
    one.execute(() -> told.add("here"));
    one.withdraw(gone);

    threads.remove().run();
    assertThat(told).containsExactly("here");
    assertThat(threads).isEmpty();
  }

  /** A change of leads each hundredth of a second, as an intake of hundreds a second is told. */
  @Test
  void fiftyQueuesLookNoOftenerThanOneDuringIntake() {
    var told = new int[PAGES];
    var day = new Day(pace);
    var streams = new ArrayList<LiveStream>();
    for (int i = 0; i < PAGES; i++) {
      int page = i;
      var emitter = new Ear(() -> told[page]++);
      streams.add(new LiveStream("user:" + i, "s", ALL, emitter, Runnable::run, day::later));
    }

    for (int tick = 0; tick < 6_000; tick++) {
      day.to(tick * SECOND / 100);
      streams.forEach(stream -> stream.offer(LiveWord.read("leads")));
    }

    assertThat(IntStream.of(told).sum()).isBetween(59 * PER_SECOND, 62 * PER_SECOND);
    assertThat(IntStream.of(told)).allMatch(times -> times >= 22 && times <= 26);
  }

  @Test
  void whatChangesBeforeItsTurnIsSaidInOneMessage() {
    Deque<Runnable> turns = new ArrayDeque<>();
    var ear = new Ear(() -> {});
    var stream = new LiveStream("user:1", "s", ALL, ear, Runnable::run, turns::add);

    stream.offer(LiveWord.read("lead:1 alerts"));
    stream.offer(LiveWord.read("lead:1"));
    stream.heartbeat();
    assertThat(turns).hasSize(1);
    turns.remove().run();
    stream.offer(LiveWord.read("lead:2"));
    turns.remove().run();

    assertThat(turns).isEmpty();
    assertThat(ear.heard)
        .containsExactly(":here", "event:change\ndata:lead:1 alerts", "event:change\ndata:lead:2");
  }

  @Test
  void aPageThatShowsNothingOfItTakesNobodysTurn() {
    Deque<Runnable> turns = new ArrayDeque<>();
    var queue = LiveView.read("of:user:1 lead:3", "", 0, null);
    var ear = new Ear(() -> {});
    var stream = new LiveStream("user:1", "s", queue, ear, Runnable::run, turns::add);

    stream.offer(LiveWord.read("lead:1 of:user:2 team:sdr alerts:user:1"));
    assertThat(turns).isEmpty();

    stream.offer(LiveWord.read("lead:3 of:user:2"));
    turns.remove().run();
    assertThat(ear.heard).containsExactly("event:change\ndata:lead:3");
  }

  @Test
  void whereNobodyKnowsWhatWasMissedThePageLooksAtAllThatItShows() {
    Deque<Runnable> turns = new ArrayDeque<>();
    var ear = new Ear(() -> {});
    var queue = LiveView.read("lead:3", "", 0, null);
    new LiveStream("user:1", "s", queue, ear, Runnable::run, turns::add).offerAll();
    turns.remove().run();

    assertThat(ear.heard).containsExactly("event:change\ndata:lead:3");
  }

  /** The hours in which turns come. */
  private static final class Day {
    private final LivePace pace;
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private long now;

    Day(LivePace pace) {
      this.pace = pace;
    }

    void later(Runnable telling) {
      turns.add(telling);
    }

    void to(long then) {
      while (!turns.isEmpty() && now + pace.untilNext(now) <= then) {
        now += pace.untilNext(now);
        pace.take(now);
        turns.remove().run();
      }
      now = then;
    }
  }

  /** A page that hears what it is told. */
  private static final class Ear extends SseEmitter {
    private final List<String> heard = new ArrayList<>();
    private final Runnable then;

    Ear(Runnable then) {
      this.then = then;
    }

    @Override
    public void send(SseEventBuilder event) throws IOException {
      heard.add(
          event.build().stream()
              .map(DataWithMediaType::getData)
              .map(Object::toString)
              .collect(Collectors.joining())
              .strip());
      then.run();
    }
  }
}
