package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each part of the filter on leads of an office that keeps its clocks. */
@LeadpactTest
class LeadListPartsTest {

  @Autowired ApplicationContext application;
  @Autowired LeadList list;
  @Autowired Leads leads;
  @Autowired Recorder recorder;
  @Autowired SettableClock clock;

  private Office office;

  @BeforeEach
  void setUp() {
    office = Office.open(application);
  }

  private List<LeadId> found(SignedIn who, LeadOrder order, Map<String, List<String>> address) {
    var filter = LeadFilter.of(address);
    var page = As.<LeadPage>call(who, () -> list.page(filter, order, null, 100));
    assertThat(As.<Integer>call(who, () -> list.count(filter, order)))
        .isEqualTo(page.leads().size());
    return page.leads().stream().map(LeadView::id).toList();
  }

  private List<LeadId> found(String part, String... values) {
    return found(As.reader(), LeadOrder.OLDEST, Map.of(part, List.of(values)));
  }

  private LeadId lead(int number, @Nullable String campaign, @Nullable Integer value) {
    var details =
        new LeadDetails(
            new Origin("crm", "x" + number, "web", campaign, null, null),
            new Person("Person " + number, "p" + number + "@example.com", null, null),
            new Organisation(null, null, null, "region " + number % 2, "segment " + number % 3),
            value == null ? null : BigDecimal.valueOf(value));
    var at = clock.instant().minus(Duration.ofMinutes(100 - number));
    return recorder.recordAll(List.of(LeadChange.arrival(details, at, "system"))).get(0).lead();
  }

  @Test
  void leadsOfACampaignASegmentARegion() {
    var one = lead(1, "spring, early", 100);
    var two = lead(2, "autumn", 200);
    var three = lead(3, null, null);
    assertThat(found("campaign", "spring, early")).containsExactly(one);
    assertThat(found("campaign", "spring, early", "autumn")).containsExactly(one, two);
    assertThat(found("region", "region 1")).containsExactly(one, three);
    assertThat(found("segment", "segment 0", "segment 2")).containsExactly(two, three);
    assertThat(As.<List<String>>call(As.reader(), () -> list.choices(LeadPart.CAMPAIGN)))
        .containsExactly("autumn", "spring, early");
  }

  @Test
  void anEditedLeadIsFoundByWhatItSaysNow() {
    var lead = lead(1, "spring", 100);
    As.run(
        As.administrator(),
        () -> {
          var known = leads.view(lead);
          var said = known.details();
          var origin = new Origin("crm", "x1", "fair", "autumn", null, null);
          var organisation = new Organisation(null, null, null, "here", "large");
          var edited =
              new LeadDetails(origin, said.person(), organisation, BigDecimal.valueOf(999));
          leads.edit(lead, edited, known.version());
        });
    assertThat(found("campaign", "spring")).isEmpty();
    assertThat(
            found(
                As.reader(),
                LeadOrder.VALUE,
                Map.of(
                    "campaign", List.of("autumn"),
                    "channel", List.of("fair"),
                    "region", List.of("here"),
                    "segment", List.of("large"),
                    "valueFrom", List.of("999"))))
        .containsExactly(lead);
  }

  @Test
  void aLeadWhoseEventHasAnIdOfItsOwnIsFoundAsAnyOther() {
    var details =
        new LeadDetails(
            new Origin("crm", "own", "web", "spring", null, null),
            new Person("Ana", "ana@example.com", null, null),
            new Organisation(null, null, null, null, null),
            null);
    var now = clock.instant();
    var called = new NewEvent(EventType.ATTEMPTED, now, "system", "crm", "call 1", Facts.none());
    var arrival = new LeadChange.Arrival(details, now, "system", null);
    var change = new LeadChange(null, arrival, List.of(called), null);
    var lead = recorder.recordAll(List.of(change)).get(0).lead();
    assertThat(found("campaign", "spring")).containsExactly(lead);
  }

  @Test
  void valuesLieWithinARangeThatIncludesItsEnds() {
    var small = lead(1, null, 100);
    var middle = lead(2, null, 200);
    var large = lead(3, null, 300);
    lead(4, null, null);
    assertThat(found("valueFrom", "200")).containsExactly(middle, large);
    assertThat(found("valueTo", "200.00")).containsExactly(small, middle);
    assertThat(
            found(
                As.reader(),
                LeadOrder.VALUE,
                Map.of("valueFrom", List.of("150"), "valueTo", List.of("300"))))
        .containsExactly(large, middle);
  }

  @Test
  void leadsByValueHaveTheUnknownOnesLast() {
    var small = lead(1, null, 100);
    var unknown = lead(2, null, null);
    var large = lead(3, null, 300);
    assertThat(found(As.reader(), LeadOrder.VALUE, Map.of()))
        .containsExactly(large, small, unknown);
    assertThat(found(As.reader(), LeadOrder.VALUE_LOW, Map.of()))
        .containsExactly(unknown, small, large);
  }

  @Test
  void severalStagesAtOnce() {
    var lead = office.lead();
    var mql = office.lead();
    var sql = office.lead();
    office.mql(mql);
    office.then(sql, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "SQL"));
    assertThat(found("stage", "MQL", "SQL")).containsExactlyInAnyOrder(mql, sql);
    assertThat(found("stage", "LEAD")).containsExactly(lead);
  }

  @Test
  void mineAreThoseOfWhoeverLooks() {
    var mine = office.lead();
    var ours = office.lead();
    var nobodys = office.lead();
    office.then(mine, EventType.GIVEN_TO, Facts.of(Fact.PERSON, "user:12"));
    office.then(ours, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    var rep = As.rep("user:12");
    var ofSales =
        new SignedIn(
            rep.actor(), "r@example.com", "R", rep.roles(), rep.permissions(), "en", null, "sales");
    assertThat(found(ofSales, LeadOrder.NEWEST, Map.of("person", List.of("me"))))
        .containsExactly(mine);
    assertThat(found(ofSales, LeadOrder.NEWEST, Map.of("team", List.of("ours"))))
        .containsExactly(ours);
    assertThat(found(rep, LeadOrder.NEWEST, Map.of("team", List.of("ours")))).isEmpty();
    assertThat(found("person", "nobody")).containsExactlyInAnyOrder(ours, nobodys);
    assertThat(found("team", "nobody")).containsExactlyInAnyOrder(mine, nobodys);
  }

  @Test
  void leadsThatCameInTodayOrOnADay() {
    var today = office.lead(SettableClock.START.minus(Duration.ofHours(1)));
    var before = office.lead(SettableClock.START.minus(Duration.ofHours(10)));
    assertThat(found("created", "today")).containsExactly(today);
    assertThat(found("created", "yesterday")).containsExactly(before);
    assertThat(found("from", "2026-03-02")).containsExactly(today);
    assertThat(found("to", "2026-03-01")).containsExactly(before);
    assertThat(found("from", "2026-03")).containsExactly(before, today);
  }

  @Test
  void possibleDuplicatesAreFound() {
    lead(1, null, null);
    var again = lead(2, null, null);
    recorder.recordAll(
        List.of(
            LeadChange.arrival(
                new LeadDetails(
                    new Origin("form", "9", null, null, null, null),
                    new Person("P", "p1@example.com", null, null),
                    Organisation.UNKNOWN,
                    null),
                clock.instant(),
                "system")));
    assertThat(found("duplicate", "possible")).hasSize(1).doesNotContain(again);
  }

  @Test
  void clocksAreRunningThenAtRiskThenBreachedThenAnswered() {
    var lead = office.lead();
    office.lead();
    assertThat(found("clock", "running")).isEmpty();
    office.mql(lead);
    assertThat(found("clock", "running")).containsExactly(lead);
    assertThat(found("clock", "today")).containsExactly(lead);
    assertThat(found("clock", "risk")).isEmpty();
    clock.advance(Duration.ofMinutes(115));
    assertThat(found("clock", "risk")).containsExactly(lead);
    assertThat(found("clock", "breached")).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    assertThat(found("clock", "risk")).isEmpty();
    assertThat(found("clock", "today")).isEmpty();
    assertThat(found("clock", "breached")).containsExactly(lead);
    office.attempt(lead);
    assertThat(found("clock", "breached")).isEmpty();
    assertThat(found("clock", "waiting")).isEmpty();
  }

  @Test
  void inTheOrderOfWhatIsDueEachLeadStandsOnceAndNoneWithoutAClock() {
    office.lead();
    var expected = new ArrayList<LeadId>();
    for (int i = 0; i < 23; i++) {
      var lead = office.lead();
      office.mql(lead);
      if (i % 2 == 0) {
        office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
      }
      expected.add(lead);
      clock.advance(Duration.ofMinutes(1));
    }
    for (var order : List.of(LeadOrder.DUE, LeadOrder.DUE_LAST)) {
      var walked = walk(order);
      assertThat(walked).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
    }
    var given = IntStream.range(0, 23).filter(i -> i % 2 == 0).mapToObj(expected::get).toList();
    assertThat(walk(LeadOrder.DUE).subList(0, 12)).containsExactlyElementsOf(given);
    assertThat(found(As.reader(), LeadOrder.DUE, Map.of())).hasSize(23);
  }

  private List<LeadId> walk(LeadOrder order) {
    var walked = new ArrayList<LeadId>();
    String cursor = null;
    do {
      var at = cursor;
      var page = As.<LeadPage>call(As.reader(), () -> list.page(LeadFilter.NONE, order, at, 4));
      page.leads().forEach(lead -> walked.add(lead.id()));
      cursor = page.after();
    } while (cursor != null);
    return walked;
  }

  @Test
  void feedbackIsOwedWhileThePromiseOfItIsOpen() {
    var feedback =
        new TimedPromise(
            "feedback",
            Optional.empty(),
            Party.SALES,
            new Triggers(
                List.of(pattern(EventType.GIVEN_TO)),
                List.of(pattern(EventType.FEEDBACK)),
                List.of(),
                List.of(),
                List.of()),
            Scope.ALL,
            new Limit.BusinessTime(Duration.ofHours(8)),
            Optional.empty(),
            Percent.of(90));
    office.promise(Office.firstContact(), feedback);
    var owing = office.lead();
    office.mql(office.lead());
    office.then(owing, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    assertThat(found("feedback", "owed")).containsExactly(owing);
    office.then(owing, EventType.FEEDBACK, Facts.of(Fact.VERDICT, "ACCEPTED"));
    assertThat(found("feedback", "owed")).isEmpty();
  }

  private static EventPattern pattern(EventType type) {
    return new EventPattern(type, Facts.none());
  }
}
