package io.leadpact.context;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.SystemUser;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the lead who sent a form. Whoever is being worked already is that lead, and what was not
 * known of them is now; anybody else is a new one, and is compared with those before like any.
 */
@Component
class FormLeads {

  private static final String SOURCE = "form";

  private final Recorder recorder;
  private final KnownLeads known;
  private final Leads leads;
  private final LeadContexts contexts;
  private final JdbcClient jdbc;

  FormLeads(
      Recorder recorder, KnownLeads known, Leads leads, LeadContexts contexts, JdbcClient jdbc) {
    this.recorder = recorder;
    this.known = known;
    this.leads = leads;
    this.contexts = contexts;
    this.jdbc = jdbc;
  }

  /**
   * @param mark tells this submission from any other
   * @throws RuleViolation naming the field that is wrong
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LeadId of(WebForm.Draft form, Sent sent, String mark, Instant now) {
    var details = details(form, sent, mark).normalised();
    var context =
        LeadContext.said(
            sent.around().utm(), sent.around().referrer(), null, sent.typed(FormField.INTENT));
    var email = details.person().email();
    var worked = email == null ? Optional.<LeadId>empty() : worked(email);
    worked.ifPresent(lead -> SystemUser.run(() -> fill(lead, details)));
    var lead = worked.orElseGet(() -> arrive(details, now));
    contexts.tell(lead, context);
    return lead;
  }

  /** Two forms of one person that come at the same moment come one after the other. */
  private Optional<LeadId> worked(String email) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('form:' || :email, 0))")
        .param("email", email.toLowerCase(Locale.ROOT))
        .query()
        .singleRow();
    var reference = LeadReference.byEmail(email);
    return Optional.ofNullable(known.find(List.of(reference)).get(reference))
        .filter(KnownLeads.Found::open)
        .map(found -> new LeadId(found.lead()));
  }

  private LeadId arrive(LeadDetails details, Instant now) {
    return recorder.recordAll(List.of(LeadChange.arrival(details, now, SOURCE))).get(0).lead();
  }

  private void fill(LeadId lead, LeadDetails said) {
    var view = leads.view(lead);
    var filled = Filling.details(view.details(), said);
    if (!filled.equals(view.details())) {
      leads.edit(lead, filled, view.version());
    }
  }

  private static LeadDetails details(WebForm.Draft form, Sent sent, String mark) {
    var campaign = form.campaign() == null ? sent.around().utm().campaign() : form.campaign();
    return new LeadDetails(
        new LeadDetails.Origin(
            SOURCE, mark, form.channel(), campaign, form.leadMagnet(), sent.around().page()),
        new LeadDetails.Person(
            sent.typed(FormField.NAME),
            sent.typed(FormField.EMAIL),
            sent.typed(FormField.PHONE),
            sent.typed(FormField.TITLE)),
        new LeadDetails.Organisation(
            sent.typed(FormField.COMPANY),
            sent.typed(FormField.INDUSTRY),
            Optional.ofNullable(sent.typed(FormField.EMPLOYEES))
                .flatMap(FormLeads::count)
                .orElse(null),
            sent.typed(FormField.REGION),
            null),
        null);
  }

  /** Empty where it is no number of people. */
  static Optional<Integer> count(String typed) {
    var digits = typed.replaceAll("[\\s\\u00a0]", "");
    return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }
}
