package io.leadpact.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.duplicate.TraceStore.Alike;
import io.leadpact.duplicate.likeness.Clue;
import io.leadpact.duplicate.likeness.Trace;
import io.leadpact.duplicate.likeness.Traces;
import io.leadpact.testing.LeadpactTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class TraceStoreTest {

  @Autowired ApplicationContext beans;
  @Autowired TraceStore store;
  @Autowired JdbcClient jdbc;

  private Desk desk;
  private long first;
  private long second;

  @BeforeEach
  void twoLeads() {
    desk = new Desk(beans);
    first = desk.lead(null, "a@example.com", null);
    second = desk.lead(null, "b@example.com", null);
  }

  private static Traces traces(Trace... all) {
    return new Traces(Set.of(all), Set.of());
  }

  private static Traces all(String key) {
    return new Traces(
        Arrays.stream(Clue.values())
            .map(clue -> new Trace(clue, key + ' ' + clue))
            .collect(Collectors.toSet()),
        Set.of());
  }

  private List<Alike> alike() {
    return store.alike(List.of(first, second));
  }

  @ParameterizedTest
  @EnumSource
  void whoSharesOneOfSixThingsIsFound(Clue clue) {
    var shared = traces(new Trace(clue, "the same"));
    store.keep(Map.of(first, shared, second, shared));

    assertThat(alike())
        .containsExactlyInAnyOrder(new Alike(first, second), new Alike(second, first));
  }

  @Test
  void whoSharesSeveralIsFoundOnce() {
    store.keep(Map.of(first, all("the same"), second, all("the same")));

    assertThat(store.alike(List.of(first))).containsExactly(new Alike(first, second));
  }

  @Test
  void theSameKeyOfAnotherThingIsNoneThatIsShared() {
    var clues = Clue.values();
    for (int n = 0; n < clues.length; n++) {
      var next = clues[(n + 1) % clues.length];
      store.keep(
          Map.of(
              first,
              traces(new Trace(clues[n], "the same")),
              second,
              traces(new Trace(next, "the same"))));
      assertThat(alike()).as("%s and %s", clues[n], next).isEmpty();
    }
  }

  @Test
  void whoHasNothingSharesNothing() {
    store.keep(Map.of(first, Traces.NONE, second, Traces.NONE));
    assertThat(alike()).isEmpty();

    store.keep(Map.of(first, all("mine"), second, Traces.NONE));
    assertThat(alike()).isEmpty();
  }

  @Test
  void whatALeadHasNoLongerFindsNobody() {
    store.keep(Map.of(first, all("the same"), second, all("the same")));

    store.keep(Map.of(second, all("another")));
    assertThat(alike()).isEmpty();

    store.keep(Map.of(second, all("the same")));
    assertThat(alike()).hasSize(2);

    store.keep(Map.of(second, Traces.NONE));
    assertThat(alike()).isEmpty();
  }

  @Test
  void whatIsTheSameIsNotWrittenAgain() {
    store.keep(Map.of(first, all("the same"), second, traces()));
    var written = versions();

    store.keep(Map.of(first, all("the same"), second, traces()));
    assertThat(versions()).isEqualTo(written);

    store.keep(Map.of(first, all("the same"), second, all("new")));
    assertThat(versions().get(first)).isEqualTo(written.get(first));
    assertThat(versions().get(second)).isNotEqualTo(written.get(second));
  }

  private Map<Long, Long> versions() {
    var versions = new HashMap<Long, Long>();
    jdbc.sql("select lead_id, xmin::text::bigint from duplicate_trace")
        .query(
            rs -> {
              versions.put(rs.getLong(1), rs.getLong(2));
            });
    return versions;
  }

  @Test
  void ofACrowdTheFirstAreEnoughForEachThing() {
    var crowd = new HashMap<Long, Traces>();
    LongStream.range(0, 30)
        .map(n -> desk.lead(null, "crowd" + n + "@example.com", null))
        .forEach(lead -> crowd.put(lead, traces(new Trace(Clue.EMAIL, "desk@acme.com"))));
    store.keep(crowd);
    var last = desk.lead(null, "last@example.com", null);
    store.keep(
        Map.of(
            last,
            traces(new Trace(Clue.EMAIL, "desk@acme.com"), new Trace(Clue.PHONE, "+4930")),
            first,
            traces(new Trace(Clue.PHONE, "+4930"))));

    assertThat(store.alike(List.of(last)))
        .extracting(Alike::other)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.concat(
                    LongStream.of(first),
                    crowd.keySet().stream().mapToLong(Long::longValue).sorted().limit(20))
                .boxed()
                .toList());
  }
}
