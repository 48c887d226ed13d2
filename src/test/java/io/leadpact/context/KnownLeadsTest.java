package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.context.KnownLeads.Found;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six leads of one address, of which the first two became part of the third. */
@LeadpactTest
class KnownLeadsTest {

  private static final LeadReference SHARED = LeadReference.byEmail(" INFO@firm.example");

  @Autowired ApplicationContext app;
  @Autowired KnownLeads known;
  @Autowired JdbcClient jdbc;

  private List<Long> leads;

  @BeforeEach
  void sixLeadsOfOneAddress() {
    var office = Office.open(app);
    leads = Stream.generate(office::lead).limit(6).map(LeadId::value).toList();
    jdbc.sql("update lead set email = 'Info@firm.example'").update();
    merged(0, 1);
    merged(1, 2);
    for (int i = 3; i < 6; i++) {
      jdbc.sql("update lead_state set outcome = 'LOST' where lead_id = :id")
          .param("id", leads.get(i))
          .update();
    }
  }

  private void merged(int one, int into) {
    jdbc.sql("update lead_state set merged_into = :into, outcome = 'MERGED' where lead_id = :id")
        .param("id", leads.get(one))
        .param("into", leads.get(into))
        .update();
  }

  private Found found(LeadReference reference) {
    return known.find(List.of(reference)).get(reference);
  }

  @Test
  void ofSeveralLeadsOfAnAddressTheOpenOneIsMeant() {
    assertThat(found(SHARED)).isEqualTo(new Found(leads.get(2), true));
  }

  @Test
  void whereNoneIsOpenTheNewestIsMeant() {
    jdbc.sql("update lead_state set outcome = 'LOST' where outcome is null").update();

    assertThat(found(SHARED)).isEqualTo(new Found(leads.get(5), false));
  }

  @Test
  void eachReferenceLeadsToTheLeadThatIsLeft() {
    var asked = leads.stream().map(LeadReference::of).toList();
    var found = known.find(asked);

    assertThat(asked.stream().map(found::get).map(Found::lead))
        .containsExactly(
            leads.get(2), leads.get(2), leads.get(2), leads.get(3), leads.get(4), leads.get(5));
  }

  @Test
  void aKeyLeadsToTheLeadThatIsLeftToo() {
    var key =
        jdbc.sql("select external_id from lead where id = :id")
            .param("id", leads.get(0))
            .query(String.class)
            .single();

    assertThat(found(new LeadReference(null, "test", key, null)).lead()).isEqualTo(leads.get(2));
  }

  @Test
  void whatMeansNoLeadIsNotThere() {
    assertThat(
            known.find(List.of(LeadReference.of(9_999_999), LeadReference.byEmail("a@b.example"))))
        .isEmpty();
  }
}
