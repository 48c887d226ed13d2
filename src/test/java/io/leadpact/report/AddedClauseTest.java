package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.ClauseAdding;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Heads;
import io.leadpact.agreement.TermKind;
import io.leadpact.agreement.deed.Section;
import io.leadpact.kernel.Share;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.measure.Judgement;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clauses that were added on the document are measured like any other once both have signed. */
@LeadpactTest
class AddedClauseTest {

  @Autowired ApplicationContext app;
  @Autowired Drafts drafts;
  @Autowired ClauseAdding adding;
  @Autowired Aims aims;
  @Autowired SettableClock clock;

  private void add(TermKind kind, Section section, Map<String, String> values) {
    As.run(
        As.administrator(),
        () ->
            adding.add(
                drafts.open().orElseThrow().tag(),
                kind,
                new ClauseAdding.NewClause(section, Map.of(), Optional.empty()),
                values));
  }

  @Test
  void anAddedConversionAndAnAddedPromiseAreMeasuredFromTheDayBothSigned() {
    clock.set(Instant.parse("2026-02-26T10:00:00Z"));
    var office = Office.open(app);
    var heads = Heads.of(app);
    As.run(As.administrator(), () -> drafts.begin());
    add(TermKind.CONVERSION, Section.SALES, Map.of("from", "MQL", "to", "SQL", "target", "60"));
    add(TermKind.PROMISE, Section.SALES, Map.of("name", "First call", "limit", "4"));
    heads.agree();

    clock.set(Instant.parse("2026-03-02T10:00:00Z"));
    for (int i = 0; i < 2; i++) {
      var lead = office.lead();
      office.then(lead, EventType.STAGE_REACHED, clock.instant(), Facts.of(Fact.STAGE, "MQL"));
      if (i == 0) {
        office.then(lead, EventType.STAGE_REACHED, clock.instant(), Facts.of(Fact.STAGE, "SQL"));
      }
    }
    clock.set(Instant.parse("2026-04-01T00:00:00Z"));

    var march = LocalDate.of(2026, 3, 1);
    var figures = As.call(As.reader(), () -> aims.figures(march, march));
    assertThat(figures).extracting(one -> one.aim().key()).containsExactly("conversion");
    var judged = figures.get(0).periods().get(0);
    assertThat(judged.counts()).contains(new Share(1, 2));
    assertThat(judged.judgement()).isEqualTo(Judgement.MISSED);
    assertThat(clocks("promise")).isEqualTo(2);
  }

  private long clocks(String promise) {
    return app.getBean(JdbcClient.class)
        .sql("select count(*) from clock where promise = :promise and state <> 'CANCELLED'")
        .param("promise", promise)
        .query(Long.class)
        .single();
  }
}
