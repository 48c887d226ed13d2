package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Share;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.FunnelQuery.Line;
import io.leadpact.report.FunnelQuery.Reason;
import io.leadpact.report.FunnelQuery.Took;
import io.leadpact.report.FunnelReading.Step;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A funnel of four leads, counted by hand; it is 2 March 2026. */
@LeadpactTest
class FunnelReadingTest {

  @Autowired FunnelReading reading;
  @Autowired CohortLeads behind;
  @Autowired ApplicationContext context;

  @BeforeEach
  void journal() {
    var acme = Acme.in(context);
    var won = acme.lead("1", "2026-01-10T10:00:00Z", "paid");
    acme.reached(won, "MQL", "2026-01-11T10:00:00Z");
    acme.reached(won, "BRIEF", "2026-02-01T10:00:00Z");
    acme.won(won, "2026-02-20T10:00:00Z", "500");
    var lost = acme.lead("2", "2026-01-12T10:00:00Z", "seo");
    acme.reached(lost, "MQL", "2026-01-15T10:00:00Z");
    acme.record(lost, EventType.LOST, "2026-02-02T10:00:00Z", Facts.of(Fact.REASON, "NO_BUDGET"));
    acme.ended(
        acme.lead("3", "2026-02-03T10:00:00Z", "paid"), EventType.REJECTED, "2026-02-04T10:00:00Z");
    acme.lead("4", "2026-02-05T10:00:00Z", null);
  }

  private FunnelReading.Read read(String... said) {
    var address = address(said);
    return As.call(As.reader(), () -> reading.read(address, Acme.ZONE));
  }

  private static FunnelAddress address(String... said) {
    var all = new HashMap<String, String>(Map.of("from", "2026-01", "to", "2026-02"));
    for (int i = 0; i < said.length; i += 2) {
      all.put(said[i], said[i + 1]);
    }
    return FunnelAddress.of(all, YearMonth.of(2026, 3));
  }

  private static Step step(FunnelReading.Read read, String stage) {
    return read.steps().stream()
        .filter(step -> step.stage().key().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCohortCountsWhatBecameOfItsLeads() {
    var read = read();

    assertThat(read.lines()).extracting(Line::value).containsExactly("2026-01", "2026-02");
    assertThat(read.lines().get(0).of("MQL")).isEqualTo(2);
    assertThat(read.lines().get(0).of("WON")).isEqualTo(1);
    assertThat(read.lines().get(1).of("LEAD")).isEqualTo(2);
    assertThat(read.lines().get(1).of("REJECTED")).isEqualTo(1);
    assertThat(read.won()).isEqualByComparingTo("500");
    assertThat(step(read, "MQL").share()).isEqualTo(new Share(2, 4));
    assertThat(step(read, "MQL").took())
        .isEqualTo(new Took(Duration.ofDays(1).toMillis(), Duration.ofDays(3).toMillis()));
    assertThat(read.gap()).contains(new FunnelReading.Gap("LEAD", "MQL", 2, 4));
  }

  @Test
  void aPeriodCountsWhatHappenedInIt() {
    var read = read("from", "2026-02", "to", "2026-02", "view", "period");

    var february = read.lines().get(0);
    assertThat(february.reached())
        .isEqualTo(Map.of("LEAD", 2L, "BRIEF", 1L, "WON", 1L, "LOST", 1L, "REJECTED", 1L));
    assertThat(read.reasons())
        .containsExactlyInAnyOrder(
            new Reason("LOST", "NO_BUDGET", 1), new Reason("REJECTED", "", 1));
  }

  @Test
  void linesAreChannelsTheGreatestFirst() {
    var read = read("by", "channel");

    assertThat(read.lines()).extracting(Line::value).containsExactly("paid", "", "seo");
    assertThat(read.lines().get(0).of("WON")).isEqualTo(1);
    assertThat(read("by", "channel", "channel", "-").reached("LEAD")).isEqualTo(1);
  }

  @Test
  void theHandOverStandsWhereTheSideChanges() {
    assertThat(read().steps()).filteredOn(Step::handOver).hasSize(1);
    assertThat(step(read(), "LEAD").open()).isEqualTo(1);
  }

  @Test
  void aComparisonCountsTheMonthsBefore() {
    var read = read("from", "2026-02", "to", "2026-02", "compare", "before");

    assertThat(step(read, "LEAD").change().before()).isEqualTo(2);
    assertThat(step(read, "MQL").change().points()).as("of too few").isEmpty();
    assertThat(step(read("compare", "year"), "LEAD").change().before()).isZero();
  }

  @Test
  void behindEachCountAreAsManyLeads() {
    for (var view : new String[] {"cohort", "period"}) {
      var read = read("view", view);
      var leads = address("view", view).leads(Acme.ZONE);
      for (var stage : new String[] {"LEAD", "MQL", "BRIEF", "WON", "LOST", "REJECTED"}) {
        var wanted = new CohortLeads.Wanted(leads, stage, null);
        assertThat(As.call(As.reader(), () -> behind.page(wanted, null)))
            .as(view + " " + stage)
            .hasSize((int) read.reached(stage));
      }
    }
    var wanted = new CohortLeads.Wanted(address().leads(Acme.ZONE), "LOST", "NO_BUDGET");
    assertThat(As.call(As.reader(), () -> behind.page(wanted, null)))
        .extracting(CohortLead::lead)
        .containsExactly("Company 2");
  }

  @Test
  void anAddressSaysWhatIsUnusualAlone() {
    var usual = FunnelAddress.of(Map.of("view", "", "by", "month"), YearMonth.of(2026, 3));
    assertThat(usual.page()).isEqualTo("/funnel");
    assertThat(address("by", "region", "channel", "a b&c", "campaign", "-").page())
        .isEqualTo("/funnel?from=2026-01&to=2026-02&by=region&channel=a%20b%26c&campaign=-");
    assertThat(address("by", "region").leads("MQL", ""))
        .isEqualTo("/funnel/leads?from=2026-01&to=2026-02&region=-&stage=MQL");
  }
}
