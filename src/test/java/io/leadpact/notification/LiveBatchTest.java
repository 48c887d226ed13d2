package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tenth of a second's changes, as they are sent. */
class LiveBatchTest {

  private final LiveBatch batch = new LiveBatch();
  private long number;

  private void add(LiveChange... changes) {
    number++;
    batch.add(List.of(changes), new LiveMark("0badcafe", number));
  }

  private void addAll(int many, IntFunction<LiveChange> each) {
    number++;
    batch.add(IntStream.range(0, many).mapToObj(each).toList(), new LiveMark("0badcafe", number));
  }

  private static LiveChange of(int person) {
    return LiveChange.ofPerson("user:" + person).orElseThrow();
  }

  private List<String> sent() {
    var words = new ArrayList<String>();
    for (var text : batch.take()) {
      assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000);
      LiveWord.read(text).forEach(word -> words.add(word.toString()));
    }
    return words;
  }

  @Test
  void eachChangeIsSaidOnceWithItsLatestMark() {
    add(LiveChange.ofLead(1), of(5));
    add(LiveChange.ofLead(2), of(5));

    assertThat(sent())
        .containsExactlyInAnyOrder(
            "lead:1@0badcafe.1", "of:user:5@0badcafe.2", "lead:2@0badcafe.2");
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void ofAThousandLeadsOnlyWhoseTheyAreIsSaid() {
    add(LiveChange.ofLead(7), of(5));
    addAll(1_000, LiveChange::ofLead);
    add(LiveChange.alertsOf("user:9"));

    assertThat(sent())
        .containsExactlyInAnyOrder(
            "of:user:5@0badcafe.1", "lead:*@0badcafe.2", "alerts:user:9@0badcafe.3");
  }

  @Test
  void leadsOfAThousandPeopleAreSaidOfLeadsInGeneral() {
    add(LiveChange.ofLead(7), LiveChange.alertsOf("user:9"));
    addAll(1_000, LiveBatchTest::of);
    add(of(3));

    assertThat(sent()).containsExactlyInAnyOrder("alerts:user:9@0badcafe.1", "leads@0badcafe.3");
  }

  @Test
  void alertsOfAThousandPeopleAreSaidOfAlertsInGeneral() {
    addAll(1_000, person -> LiveChange.alertsOf("user:" + person));

    assertThat(sent()).containsExactly("alerts@0badcafe.1");
  }

  @Test
  void asMuchAsIsSaidAtMostFitsIntoWhatPostgresqlTakes() {
    number = 999_999_999_999L;
    addAll(
        290,
        team -> LiveChange.freeIn("a-team-whose-key-is-as-long-as-can-be" + team).orElseThrow());

    assertThat(sent()).hasSize(290);
  }
}
