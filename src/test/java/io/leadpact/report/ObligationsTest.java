package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured.InTime;
import io.leadpact.report.measure.Measured.Volume;
import io.leadpact.report.measure.Tally;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * An office in UTC, open on weekdays from 9 to 17, that owes 44 MQLs a month: two on each of the 22
 * business days of March 2026. It begins on Monday the second, at 9.
 */
@LeadpactTest
class ObligationsTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Autowired Obligations obligations;
  @Autowired Deliveries deliveries;
  @Autowired Promises promises;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext context;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(context);
    owe(44);
  }

  private void owe(int perMonth) {
    var quota = new Quota("mql_volume", Party.MARKETING, "MQL", perMonth);
    As.run(
        As.administrator(),
        () -> promises.replace(null, List.of(Office.firstContact()), List.of(quota), null));
  }

  private List<Obligation> read(YearMonth month) {
    return As.call(As.reader(), () -> obligations.of(obligations.days(month)));
  }

  private Delivery delivered(Obligation what) {
    return As.call(As.reader(), () -> deliveries.of(what, obligations.days(MARCH)));
  }

  private void at(String time) {
    clock.set(Instant.parse(time));
  }

  /** Five MQLs until Wednesday noon; the third was called too late, the last one not yet. */
  private void fiveMqls() {
    var first = office.lead();
    office.mql(first);
    var second = office.lead();
    office.mql(second);
    at("2026-03-02T10:00:00Z");
    office.attempt(first);
    office.attempt(second);
    var third = office.lead();
    office.mql(third);
    at("2026-03-02T16:00:00Z");
    office.attempt(third);
    at("2026-03-03T12:00:00Z");
    var fourth = office.lead();
    office.mql(fourth);
    office.attempt(fourth);
    at("2026-03-04T12:00:00Z");
    office.mql(office.lead());
    at("2026-03-04T13:00:00Z");
  }

  @Test
  void whatOneSideDeliversIsComparedWithThePlanToDate() {
    fiveMqls();

    var volume = read(MARCH).get(0);
    assertThat(volume.ref()).isEqualTo("A1");
    assertThat(volume.measured()).isEqualTo(new Volume(5, 5, 44));
    assertThat(volume.judgement()).isEqualTo(Judgement.MET);
    assertThat(volume.months()).hasSize(12).endsWith(Optional.of(BigDecimal.valueOf(5)));
    assertThat(volume.months().subList(0, 11)).containsOnly(Optional.empty());
    assertThat(volume.likely().orElseThrow().low()).isBetween(15L, 40L);
    at("2026-03-05T13:00:00Z");
    assertThat(read(MARCH).get(0).judgement()).isEqualTo(Judgement.AT_RISK);
    assertThat(read(MARCH).get(0).gap()).isEqualTo(1 - 5 / 7.0);
  }

  @Test
  void promisesInTimeStandBesideIt() {
    fiveMqls();

    var contact = read(MARCH).get(1);
    assertThat(contact.ref()).isEqualTo("B1");
    assertThat(contact.measured()).isEqualTo(new InTime(new Tally(5, 3, 1, 1), Percent.of(90)));
    assertThat(contact.months().get(11)).contains(new BigDecimal("75.0"));
    assertThat(contact.likely()).as("four are too few").isEmpty();
  }

  @Test
  void deliveryGrowsByBusinessDay() {
    fiveMqls();

    var volume = delivered(read(MARCH).get(0));
    assertThat(volume.perDay()).containsExactly(3L, 1L, 1L);
    assertThat(volume.plan()).hasSize(22).startsWith(2.0, 4.0, 6.0);
    assertThat(volume.sofar()).isEqualTo(5);
    assertThat(volume.owed()).isEqualTo(5);
    var contact = delivered(read(MARCH).get(1));
    assertThat(contact.perDay()).containsExactly(2L, 1L, 0L);
    assertThat(contact.plan().subList(0, 3)).containsExactly(2.7, 3.6, 3.6);
    assertThat(contact.owed()).isEqualTo(3.6);
  }

  @Test
  void whatHappensOnASundayCountsWithTheMondayAfterIt() {
    at("2026-03-08T12:00:00Z");
    office.mql(office.lead());
    assertThat(delivered(read(MARCH).get(0)).perDay()).containsExactly(0L, 0L, 0L, 0L, 1L);
    at("2026-03-09T12:00:00Z");
    assertThat(delivered(read(MARCH).get(0)).perDay()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L);
  }

  @Test
  void aNewQuotaOwesFromTheDayOnWhichItIsInForce() {
    office.mql(office.lead());
    at("2026-03-16T08:00:00Z");
    owe(88);
    at("2026-03-18T08:00:00Z");

    var volume = (Volume) read(MARCH).get(0).measured();
    // Eleven days of two, of which the sixteenth is the last: it had begun under the old number.
    assertThat(volume.planned()).isEqualTo(11 * 2 + 4);
    assertThat(volume.perMonth()).isEqualTo(11 * 2 + 11 * 4);
  }

  @Test
  void aMonthThatIsOverIsMetOrMissedByTheVersionAtItsEnd() {
    office.mql(office.lead());
    at("2026-04-10T09:00:00Z");
    owe(1);

    var march = read(MARCH).get(0);
    assertThat(march.measured()).isEqualTo(new Volume(1, 44, 44));
    assertThat(march.judgement()).isEqualTo(Judgement.MISSED);
    assertThat(march.likely()).isEmpty();
    assertThat(read(YearMonth.of(2026, 4)).get(0).measured()).isEqualTo(new Volume(0, 14, 17));
  }

  @Test
  void beforeTheFirstLeadCameNothingWasOwed() {
    office.lead();
    at("2026-03-03T09:00:00Z");

    assertThat(read(MARCH.minusMonths(1)).get(0).judgement()).isEqualTo(Judgement.NONE);
  }

  @Test
  void leadsThatBecamePartOfAnotherAreNotDelivered() {
    var lead = office.lead();
    office.mql(lead);
    at("2026-03-03T12:00:00Z");
    var other = office.lead();
    office.mql(other);
    office.then(other, EventType.MERGED_INTO, Facts.of(Fact.LEAD, String.valueOf(lead.value())));

    assertThat(((Volume) read(MARCH).get(0).measured()).delivered()).isEqualTo(1);
  }

  @Test
  void withoutAnAgreementNothingIsOwed() {
    As.run(As.administrator(), () -> promises.replace(null, List.of(), List.of(), null));

    assertThat(read(MARCH)).isEmpty();
  }
}
