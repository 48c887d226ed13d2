package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.LeadpactTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself keeps journals from being changed, whoever asks it. */
@LeadpactTest
class JournalTablesTest {

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired Journals journals;
  @Autowired TransactionTemplate transaction;

  private LeadId lead;
  private LeadId other;

  @BeforeEach
  void setUp() {
    var some = new SomeLeads(application);
    lead = some.one("1", "Ana");
    other = some.one("2", "Bo");
    some.then(lead, EventType.NOTE, Fact.NOTE, "seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update lead_event set at = at - interval '1 hour'",
        "update lead_event set facts = '{}' where seq = 2",
        "delete from lead_event",
        "delete from lead_event where seq = 2",
        "truncate lead_event",
        "truncate lead cascade",
        "insert into lead_event select lead_id, seq, type, now(), now(), actor, source, null, '{}', null from lead_event"
            + " on conflict (lead_id, seq) do update set actor = 'forged'"
      })
  void aJournalIsNeverChanged(String attempt) {
    var before = journals.of(lead);
    assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    assertThat(journals.of(lead).entries()).isEqualTo(before.entries());
  }

  @Test
  void aFunctionOfAnotherNameClearsNothing() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        do $$ begin
                          -- SQL function clear_journal( is named here in vain
                          delete from lead_event;
                        end $$
                        """)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThat(journals.of(lead).entries()).hasSize(2);
  }

  @Test
  void clearingIsTheOneWayAndLeavesATrace() {
    var cleared =
        jdbc.sql("select clear_journal(:which, 'user:1', 'asked to be forgotten', now())")
            .param("which", new Long[] {lead.value()})
            .query(Long.class)
            .single();
    assertThat(cleared).isEqualTo(2);
    assertThat(journals.of(lead).entries()).isEmpty();
    assertThat(journals.of(other).entries()).hasSize(1);
    assertThat(
            jdbc.sql("select who, reason, leads, events from journal_clearing where who <> 'test'")
                .query()
                .singleRow())
        .isEqualTo(
            Map.of("who", "user:1", "reason", "asked to be forgotten", "leads", 1L, "events", 2L));
  }

  @Test
  void afterAClearingTheJournalIsAsClosedAsBefore() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select clear_journal(:which, 'user:1', 'x', now())")
              .param("which", new Long[] {lead.value()})
              .query(Long.class)
              .single();
          assertThatThrownBy(() -> jdbc.sql("delete from lead_event").update())
              .isInstanceOf(DataAccessException.class);
          status.setRollbackOnly();
        });
    assertThat(journals.of(lead).entries()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source) values (:lead, 9, 'CHEERED', now(), now(), 'x', 'x')",
        "insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source) values (:lead, 0, 'NOTE', '2026-01-01', now(), 'x', 'x')",
        "insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source) values (:lead, 9, 'NOTE', '2026-01-01 00:00:00.0001', now(), 'x', 'x')",
        "insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source) values (:lead, 9, 'CREATED', '2026-01-01', now(), 'x', 'x')",
        "insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source) values (:lead + 1000, 9, 'NOTE', '2026-01-01', now(), 'x', 'x')"
      })
  void theTableRefusesWhatIsNoEntry(String attempt) {
    assertThatThrownBy(() -> jdbc.sql(attempt).param("lead", lead.value()).update())
        .isInstanceOf(DataAccessException.class);
  }
}
