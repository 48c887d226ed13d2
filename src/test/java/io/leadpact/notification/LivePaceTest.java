package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
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
  private static final LiveView ALL = LiveView.read("leads alerts", "", 0);

  private final LivePace pace = new LivePace(PER_SECOND, 0, Runnable::run);

  @Test
  void whatHappensAfterAQuietSecondIsToldAtOnce() {
    for (int i = 0; i < PER_SECOND; i++) {
      assertThat(pace.turn(5 * SECOND)).isZero();
    }
    assertThat(pace.turn(5 * SECOND)).isEqualTo(SECOND / PER_SECOND);
    assertThat(pace.turn(9 * SECOND)).isZero();
  }

  @Test
  void aQuietHourSavesUpNoMoreThanASecond() {
    var atOnce = IntStream.range(0, 100).filter(i -> pace.turn(3_600 * SECOND) == 0).count();

    assertThat(atOnce).isEqualTo(PER_SECOND);
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
    var queue = LiveView.read("of:user:1 lead:3", "", 0);
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
    var queue = LiveView.read("lead:3", "", 0);
    new LiveStream("user:1", "s", queue, ear, Runnable::run, turns::add).offerAll();
    turns.remove().run();

    assertThat(ear.heard).containsExactly("event:change\ndata:lead:3");
  }

  /** The hours in which turns come. */
  private static final class Day {
    private final LivePace pace;
    private final PriorityQueue<Turn> turns =
        new PriorityQueue<>((a, b) -> Long.compare(a.at(), b.at()));
    private long now;

    private record Turn(long at, Runnable telling) {}

    Day(LivePace pace) {
      this.pace = pace;
    }

    void later(Runnable telling) {
      turns.add(new Turn(now + pace.turn(now), telling));
    }

    void to(long then) {
      for (var next = turns.peek(); next != null && next.at() <= then; next = turns.peek()) {
        turns.remove();
        now = next.at();
        next.telling().run();
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
