package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever way a page is found, it holds the same leads. */
@LeadpactTest
class LeadWaysTest {

  private static final int LEADS = 80;

  @Autowired ApplicationContext application;
  @Autowired LeadList list;
  @Autowired RareWords rare;
  @Autowired Leads leads;
  @Autowired JdbcClient jdbc;

  private SomeLeads some;

  @BeforeEach
  void setUp() {
    some = new SomeLeads(application);
  }

  static Stream<LeadOrder> orders() {
    return Stream.of(LeadOrder.values()).filter(order -> !order.byClock() && !order.byScore());
  }

  /** The database learns how many leads there are of each kind. */
  private void known() {
    jdbc.sql("analyze lead").update();
    jdbc.sql("analyze lead_state").update();
  }

  private List<LeadId> pages(LeadFilter filter, LeadOrder order, int limit) {
    return As.call(
        As.reader(),
        () -> {
          var all = new ArrayList<LeadId>();
          @Nullable String cursor = null;
          do {
            var page = list.page(filter, order, cursor, limit);
            page.leads().forEach(lead -> all.add(lead.id()));
            cursor = page.after();
          } while (cursor != null);
          return all;
        });
  }

  @ParameterizedTest
  @MethodSource("orders")
  void manyThatFitAreMetInTheOrderInWhichTheyWouldBeSorted(LeadOrder order) {
    some.many(LEADS);
    known();
    var web = LeadFilter.of(Map.of("channel", List.of("web")));
    var searched = web.searching("name").with(LeadPart.CHANNEL, "web", "fair");
    assertThat(pages(web, order, 4)).hasSize(LEADS / 2).isEqualTo(pages(web, order, 1_000));
    assertThat(pages(searched, order, 4)).isEqualTo(pages(web, order, 1_000));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void leadsThatLieFarOffInTheOrderAreFoundAllTheSame(LeadOrder order) {
    for (int i = 0; i < LEADS; i++) {
      var details = SomeLeads.details("n" + i, "Name " + (100 + i), i < LEADS / 2 ? "web" : "fair");
      some.one(details, SettableClock.START.minus(Duration.ofMinutes(LEADS - i)));
    }
    known();
    for (var channel : List.of("web", "fair")) {
      var filter = LeadFilter.of(Map.of("channel", List.of(channel, "none")));
      assertThat(pages(filter, order, 3)).hasSize(LEADS / 2).isEqualTo(pages(filter, order, 1_000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n17@example.com", "example n17@", "name 3 n17", "com name n17", "e@m n17"})
  void aRareWordLeadsToTheLeadAndTheCommonOnesAreLookedForInIt(String typed) {
    var leads = some.many(LEADS);
    known();
    assertThat(pages(LeadFilter.NONE.searching(typed), LeadOrder.NEWEST, 5))
        .isEqualTo(typed.equals("e@m n17") ? List.of() : List.of(leads.get(17)));
  }

  @Test
  void commonPartsDoNotLeadWhereThereAreRareOnes() {
    some.many(LEADS);
    known();
    assertThat(rare.of(List.of("%n17@example.com%"))).containsExactly("%n17@%");
    assertThat(rare.of(List.of("%name%", "%example%"))).containsExactly("%name%", "%example%");
    assertThat(rare.of(List.of("%name%"))).isEmpty();
  }

  @Test
  void aLeadIsFoundByWhatItIsCalledSince() {
    var lead = some.one("1", "Ivan Petrov");
    As.run(
        As.administrator(),
        () -> {
          var view = leads.view(lead);
          leads.edit(lead, SomeLeads.details("1", "Olga Orlova", "web"), view.version());
        });
    assertThat(pages(LeadFilter.NONE.searching("orlova"), LeadOrder.NEWEST, 5))
        .containsExactly(lead);
    assertThat(pages(LeadFilter.NONE.searching("petrov"), LeadOrder.NEWEST, 5)).isEmpty();
  }

  @Test
  void nothingThatFitsIsAnEmptyPage() {
    some.many(LEADS);
    known();
    assertThat(pages(LeadFilter.NONE.searching("zzz"), LeadOrder.ACTIVITY, 5)).isEmpty();
  }
}
