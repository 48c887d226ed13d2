package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Sha256;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what was sent by a form: the lead, what it did by that, and every word of it. */
@Service
class FormSubmissions {

  private final FormLeads leads;
  private final Activities activities;
  private final Visitors visitors;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  FormSubmissions(
      FormLeads leads,
      Activities activities,
      Visitors visitors,
      JdbcClient jdbc,
      JsonMapper json,
      Clock clock) {
    this.leads = leads;
    this.activities = activities;
    this.visitors = visitors;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records it, all or nothing; the same sent twice by one form that was handed out is recorded
   * once.
   *
   * @param number of the form that was handed out
   * @throws RuleViolation naming the field that is wrong
   */
  @Transactional
  public LeadId take(WebForm.View form, Sent sent, String number) {
    return take(form, sent, number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * @param now when it was sent
   */
  @Transactional
  public LeadId take(WebForm.View form, Sent sent, String number, Instant now) {
    var said = new LinkedHashMap<String, String>();
    sent.said().forEach((field, typed) -> said.put(field.key(), typed));
    var text = json.writeValueAsString(said);
    var mark = HexFormat.of().formatHex(Sha256.of(number + text), 0, 16);
    var before = before(form.key(), mark);
    if (before.isPresent()) {
      return before.get();
    }
    var lead = leads.of(form.draft(), sent, mark, now);
    activities.record(List.of(activity(form, sent, lead, mark, now)));
    var visitor = sent.around().visitor();
    if (visitor != null) {
      visitors.become(visitor, lead);
    }
    write(form, lead, mark, text, now);
    return lead;
  }

  private Optional<LeadId> before(String form, String mark) {
    return jdbc.sql("select lead_id from form_submission where form_key = :form and mark = :mark")
        .param("form", form)
        .param("mark", mark)
        .query((row, n) -> new LeadId(row.getLong(1)))
        .optional();
  }

  private static NewActivity activity(
      WebForm.View form, Sent sent, LeadId lead, String mark, Instant now) {
    var draft = form.draft();
    var what = Objects.requireNonNullElse(draft.leadMagnet(), draft.name());
    var activity =
        new Activity(draft.countsAs(), now, sent.around().page(), null, null, false, what, null);
    return new NewActivity(
        lead.value(), sent.around().visitor(), activity, "form:" + form.key(), mark);
  }

  private void write(WebForm.View form, LeadId lead, String mark, String said, Instant now) {
    jdbc.sql(
            """
            insert into form_submission (form_key, mark, lead_id, at, said, consent)
            values (:form, :mark, :lead, :at, cast(:said as jsonb), :consent)
            """)
        .param("form", form.key())
        .param("mark", mark)
        .param("lead", lead.value())
        .param("at", Timestamp.from(now))
        .param("said", said)
        .param("consent", form.draft().consent())
        .update();
  }
}
