package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.Companies;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class LeadListTest {

  @Autowired ApplicationContext application;
  @Autowired LeadList list;
  @Autowired Stages stages;
  @Autowired Companies companies;

  private SomeLeads leads;

  @BeforeEach
  void setUp() {
    leads = new SomeLeads(application);
    As.run(As.administrator(), () -> stages.define(List.of("LEAD", "MQL", "DEMO", "WON")));
  }

  private LeadPage page(LeadFilter filter, LeadOrder order, @Nullable String cursor, int limit) {
    return As.call(As.reader(), () -> list.page(filter, order, cursor, limit));
  }

  private List<Long> ids(LeadFilter filter) {
    return page(filter, LeadOrder.NEWEST, null, 1000).leads().stream()
        .map(lead -> lead.id().value())
        .toList();
  }

  private List<Long> walk(LeadFilter filter, LeadOrder order, int limit) {
    var walked = new ArrayList<Long>();
    String cursor = null;
    do {
      var page = page(filter, order, cursor, limit);
      page.leads().forEach(lead -> walked.add(lead.id().value()));
      cursor = page.after();
    } while (cursor != null);
    return walked;
  }

  private static LeadFilter searching(String q) {
    return LeadFilter.NONE.searching(q);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DUE", "DUE_LAST", "SCORE", "SCORE_LOW"})
  void allPagesTogetherAreTheListInBothDirections(LeadOrder order) {
    leads.many(60);
    var whole =
        page(LeadFilter.NONE, order, null, 1000).leads().stream().map(l -> l.id().value()).toList();
    assertThat(whole).hasSize(60).doesNotHaveDuplicates();
    for (var limit : new int[] {1, 7, 20, 59, 60, 61}) {
      assertThat(walk(LeadFilter.NONE, order, limit)).isEqualTo(whole);
    }
    assertThat(walkBack(order, 7)).isEqualTo(whole);
  }

  /** From the last page to the first. */
  private List<Long> walkBack(LeadOrder order, int limit) {
    var page = page(LeadFilter.NONE, order, null, limit);
    while (page.after() != null) {
      page = page(LeadFilter.NONE, order, page.after(), limit);
    }
    var walked = new ArrayList<List<LeadView>>(List.of(page.leads()));
    while (page.before() != null) {
      page = page(LeadFilter.NONE, order, page.before(), limit);
      walked.add(page.leads());
    }
    Collections.reverse(walked);
    return walked.stream().flatMap(List::stream).map(lead -> lead.id().value()).toList();
  }

  @Test
  void theFirstPageHasNothingBeforeAndTheLastNothingBehind() {
    leads.many(10);
    var first = page(LeadFilter.NONE, LeadOrder.NEWEST, null, 5);
    assertThat(first.before()).isNull();
    var last = page(LeadFilter.NONE, LeadOrder.NEWEST, first.after(), 5);
    assertThat(last.after()).isNull();
    var again = page(LeadFilter.NONE, LeadOrder.NEWEST, last.before(), 5);
    assertThat(again.before()).isNull();
    assertThat(again.leads()).isEqualTo(first.leads());
    assertThat(again.after()).isEqualTo(first.after());
  }

  @Test
  void ordersAreWhatTheySay() {
    var old =
        leads.one(SomeLeads.details("1", "Zoë", null), SettableClock.START.minusSeconds(7200));
    var fresh =
        leads.one(SomeLeads.details("2", "ábel", null), SettableClock.START.minusSeconds(60));
    leads.then(old, EventType.NOTE, Fact.NOTE, "seen");
    assertThat(walk(LeadFilter.NONE, LeadOrder.NEWEST, 9))
        .containsExactly(fresh.value(), old.value());
    assertThat(walk(LeadFilter.NONE, LeadOrder.OLDEST, 9))
        .containsExactly(old.value(), fresh.value());
    assertThat(walk(LeadFilter.NONE, LeadOrder.ACTIVITY, 9))
        .containsExactly(old.value(), fresh.value());
    assertThat(walk(LeadFilter.NONE, LeadOrder.NAME, 9))
        .containsExactly(fresh.value(), old.value());
  }

  @Test
  void leadsThatComeInMeanwhileNeitherHideNorDoubleOthers() throws Exception {
    var before = new HashSet<Long>();
    leads.many(90).forEach(lead -> before.add(lead.value()));
    var stop = new AtomicBoolean();
    var writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !stop.get(); i++) {
                var at = SettableClock.START.minus(Duration.ofSeconds((i * 37L) % 1800));
                leads.one(SomeLeads.details("late" + i, "Name " + i, "web"), at);
              }
            });
    try {
      for (var order : LeadOrder.values()) {
        if (order.byClock() || order.byScore()) {
          continue;
        }
        var walked = walk(LeadFilter.NONE, order, 4);
        assertThat(walked).as(order.key()).doesNotHaveDuplicates().containsAll(before);
      }
    } finally {
      stop.set(true);
      writer.get();
    }
  }

  @Test
  void aLeadThatWentAwayLeavesItsCursorGood() {
    leads.many(10);
    var first = page(LeadFilter.NONE, LeadOrder.NEWEST, null, 5);
    assertThat(first.after()).isNotNull();
    var gone =
        new Cursor(LeadOrder.NEWEST, first.leads().get(4).state().createdAt(), 999_999_999, false);
    assertThat(page(LeadFilter.NONE, LeadOrder.NEWEST, gone.toString(), 5).leads()).isNotEmpty();
  }

  @Test
  void eachPartOfTheFilterLeavesOthersOut() {
    var lead = leads.one("a", "Ana");
    var other = leads.one(SomeLeads.details("b", "Bo", "fair"), SettableClock.START);
    leads.then(lead, EventType.STAGE_REACHED, Fact.STAGE, "DEMO");
    leads.then(lead, EventType.GIVEN_TO, Fact.TEAM, "sdr");
    leads.then(other, EventType.GIVEN_TO, Fact.PERSON, "user:12");
    leads.then(other, EventType.LOST);
    assertThat(ids(filter("stage", "DEMO"))).containsExactly(lead.value());
    assertThat(ids(filter("stage", "LEAD"))).containsExactly(other.value());
    assertThat(ids(filter("stage", "NONSENSE"))).isEmpty();
    assertThat(ids(filter("outcome", "OPEN"))).containsExactly(lead.value());
    assertThat(ids(filter("outcome", "LOST"))).containsExactly(other.value());
    assertThat(ids(filter("team", "sdr"))).containsExactly(lead.value());
    assertThat(ids(filter("person", "user:12"))).containsExactly(other.value());
    assertThat(ids(filter("channel", "fair"))).containsExactly(other.value());
    assertThat(ids(filter("source", "crm"))).hasSize(2);
    assertThat(ids(filter("externalId", "b"))).containsExactly(other.value());
    assertThat(ids(filter("q", "ana"))).containsExactly(lead.value());
  }

  private static LeadFilter filter(String part, String... values) {
    return LeadFilter.of(Map.of(part, List.of(values)));
  }

  @Test
  void monthsAreThoseOfTheCompanysZone() {
    As.run(
        As.administrator(),
        () -> companies.define("Test", ZoneId.of("America/Sao_Paulo"), "BRL", "default", false));
    var february =
        leads.one(SomeLeads.details("1", "A", null), Instant.parse("2026-03-01T02:59:59.999Z"));
    var march = leads.one(SomeLeads.details("2", "B", null), Instant.parse("2026-03-01T03:00:00Z"));
    assertThat(ids(months("2026-02", "2026-02"))).containsExactly(february.value());
    assertThat(ids(months("2026-03", null))).containsExactly(march.value());
    assertThat(ids(months(null, "2026-02"))).containsExactly(february.value());
    assertThat(ids(months("2026-01", "2026-03"))).hasSize(2);
    assertThatThrownBy(() -> ids(months("March", null)))
        .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.field()).isEqualTo("from"));
  }

  private static LeadFilter months(@Nullable String from, @Nullable String to) {
    return LeadFilter.NONE.with(LeadPart.FROM, from).with(LeadPart.TO, to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "João",
        "joão",
        "JOÃO SILVA",
        "silva joão",
        "ilv",
        "j.silva@",
        "example.com",
        "Acme",
        "acme joão",
        "+31 20 123-45-67",
        "1234567",
        "CASE-77",
        "case-77"
      })
  void aLeadIsFoundByAnyOfItsWords(String typed) {
    var wanted =
        leads.one(
            new LeadDetails(
                new Origin("crm", "CASE-77", null, null, null, null),
                new Person("João Silva", "j.silva@example.com", "+31201234567", null),
                new Organisation("Acme", null, null, null, null),
                null),
            SettableClock.START);
    leads.one(
        new LeadDetails(
            new Origin("crm", "X", null, null, null, null),
            new Person("Иван Петров", "ivan@primer.ru", null, null),
            Organisation.UNKNOWN,
            null),
        SettableClock.START);
    assertThat(ids(searching(typed))).containsExactly(wanted.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "' or 1=1 --", "Silva Petrov", "\u0000", "🙂"})
  void whatIsNotThereIsNotFound(String typed) {
    leads.one("1", "João Silva");
    leads.one("2", "Ivan Petrov");
    assertThat(ids(searching(typed))).isEmpty();
  }

  @Test
  void cyrillicIsFoundInAnyCase() {
    var lead = leads.one("1", "Иван Петров");
    assertThat(ids(searching("ПЕТРОВ"))).containsExactly(lead.value());
  }

  @Test
  void leadsAreCountedUpToAThousand() {
    leads.many(12);
    assertThat(As.<Integer>call(As.reader(), () -> list.count(LeadFilter.NONE, LeadOrder.NEWEST)))
        .isEqualTo(12);
    leads.many(1);
    As.run(
        As.reader(),
        () -> assertThat(list.count(filter("channel", "web"), LeadOrder.NEWEST)).isEqualTo(6));
  }

  @Test
  void channelsAreThoseThatLeadsCameBy() {
    leads.many(12);
    leads.one(SomeLeads.details("x", "X", "fair"), SettableClock.START);
    leads.one(SomeLeads.details("y", "Y", null), SettableClock.START);
    assertThat(As.<List<String>>call(As.reader(), () -> list.choices(LeadPart.CHANNEL)))
        .containsExactly("fair", "phone", "web");
  }

  @Test
  void anEmptyListIsAPageToo() {
    assertThat(page(LeadFilter.NONE, LeadOrder.NAME, null, 10)).isEqualTo(LeadPage.EMPTY);
    assertThat(As.<List<String>>call(As.reader(), () -> list.choices(LeadPart.CHANNEL))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void aPageHasOneToAThousandLeads(int limit) {
    assertThatThrownBy(() -> page(LeadFilter.NONE, LeadOrder.NEWEST, null, limit))
        .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.field()).isEqualTo("limit"));
  }

  @Test
  void aFilterLongerThanAnyWordIsRefused() {
    assertThatThrownBy(() -> ids(searching("x".repeat(5_000_000))))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void whoMayNotSeeLeadsSeesNone() {
    var nobody = As.user("user:5");
    assertThatThrownBy(
            () -> As.call(nobody, () -> list.page(LeadFilter.NONE, LeadOrder.NEWEST, null, 1)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(nobody, () -> list.count(LeadFilter.NONE, LeadOrder.NEWEST)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
