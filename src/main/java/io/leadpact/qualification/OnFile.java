package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what stages ask for lies on file for a lead. */
@Repository
class OnFile {

  private final JdbcClient jdbc;

  OnFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A questionnaire of the desk is complete, in the newest version that was answered. */
  boolean completeQuestionnaire(LeadId lead) {
    return jdbc.sql(
            """
            select exists (select from (
                select distinct on (questionnaire) questionnaire, complete
                from questionnaire_answers where lead_id = :lead
                order by questionnaire, version desc) newest
              join questionnaire q on q.key = newest.questionnaire
              where newest.complete and q.kind = 'DESK')
            """)
        .param("lead", lead.value())
        .query(Boolean.class)
        .single();
  }

  /** A brief is agreed with the customer. */
  boolean agreedBrief(LeadId lead) {
    return jdbc.sql(
            "select exists (select from brief where lead_id = :lead and agreed_at is not null)")
        .param("lead", lead.value())
        .query(Boolean.class)
        .single();
  }
}
