package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an open page is told, by what it shows and how far its instance had come. */
class LiveViewTest {

  private static final String HERE = "0badcafe";
  private static final String THERE = "deadbeef";

  private static boolean hears(String shown, String seen, String word) {
    var words = LiveWord.read(word);
    assertThat(words).hasSize(1);
    return LiveView.read(shown, seen, 0, null).isConcernedBy(words.get(0));
  }

  @Test
  void aQueueHearsOfItsOwnLeadsAndOfTheOneThatIsOpen() {
    var queue = "of:user:5 free:sdr lead:12";

    assertThat(List.of("of:user:5", "free:sdr", "lead:12", "leads", "lead:*"))
        .allMatch(word -> hears(queue, "", word));
    assertThat(List.of("of:user:6", "team:sdr", "lead:13", "alerts"))
        .noneMatch(word -> hears(queue, "", word));
  }

  @Test
  void whatWasCommittedBeforeThePageWasAskedForIsOnIt() {
    var seen = HERE + ".57";

    assertThat(hears("of:user:5", seen, "of:user:5@" + HERE + ".57")).isFalse();
    assertThat(hears("of:user:5", seen, "of:user:5@" + HERE + ".58")).isTrue();
  }

  @Test
  void nobodyKnowsWhetherAPageHasSeenWhatAnotherInstanceDid() {
    assertThat(hears("of:user:5", HERE + ".57", "of:user:5@" + THERE + ".1")).isTrue();
    assertThat(hears("of:user:5", HERE + ".57", "of:user:5")).isTrue();
    assertThat(hears("of:user:5", "nonsense", "of:user:5@" + HERE + ".1")).isTrue();
  }

  /** A page is taken the place of within what stands around it. */
  @Test
  void theBellIsOlderThanThePageThatCameLast() {
    assertThat(hears("alerts:user:5", HERE + ".57", "alerts:user:5@" + HERE + ".3")).isTrue();
  }

  @Test
  void whoSaysNothingOrTooMuchHearsEverything() {
    var tooMuch = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      tooMuch.append(" lead:").append(i);
    }
    for (var shown : List.of("", "nonsense", tooMuch.toString())) {
      assertThat(hears(shown, "", "lead:1000")).isTrue();
      assertThat(hears(shown, "", "alerts:user:9")).isTrue();
    }
  }
}
