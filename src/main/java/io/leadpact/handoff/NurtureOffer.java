package io.leadpact.handoff;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Letters;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Survivors;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a step of a track offers: a mail, or something that a person is to do. */
@Component
class NurtureOffer {

  private static final Duration A_DAY = Duration.ofDays(1);

  /** A journal is never erased, so names have no place in it. */
  private static final Map<String, String> NOBODY =
      Map.of("{name}", "…", "{company}", "…", "{us}", "…");

  private final MailBox mails;
  private final TaskStore tasks;
  private final Leads leads;
  private final Companies companies;
  private final JdbcClient jdbc;
  private final MessageSource messages;

  NurtureOffer(
      MailBox mails,
      TaskStore tasks,
      Leads leads,
      Companies companies,
      JdbcClient jdbc,
      MessageSource messages) {
    this.mails = mails;
    this.tasks = tasks;
    this.leads = leads;
    this.companies = companies;
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /**
   * What was done.
   *
   * @param said for the journal
   */
  record Made(String how, String said) {}

  /** Empty where the lead does not want any more mails. */
  Optional<Made> make(NurtureRun run, TrackStep step, Instant now) {
    var person = leads.view(new LeadId(run.lead())).details().person();
    var filled = filled(step, known(run));
    var told = filled(step, NOBODY);
    if (step.kind() == TrackStep.Kind.TASK) {
      return Optional.of(task(run, filled, filled.text(), told.text(), now));
    }
    if (person.email() == null || !mails.open()) {
      return Optional.of(task(run, filled, sendThis(run, filled), sendThis(run, told), now));
    }
    if (mails.unwanted(person.email())) {
      return Optional.empty();
    }
    mails.put(run, person.email(), Objects.toString(filled.subject(), ""), filled.text(), now);
    return Optional.of(
        new Made("MAIL", say(run, "track.sent", Objects.toString(told.subject(), ""))));
  }

  private String sendThis(NurtureRun run, TrackStep step) {
    return say(run, "track.send-this", Objects.toString(step.subject(), ""), step.text());
  }

  /**
   * @param told the same for the journal, which names nobody
   */
  private Made task(NurtureRun run, TrackStep step, String words, String told, Instant now) {
    tasks.add(
        new Task.Draft(run.lead(), step.person(), step.team(), words, now.plus(A_DAY)),
        "system",
        run.id(),
        now);
    return new Made("TASK", say(run, "track.asked", first(told)));
  }

  /** Of a long text the beginning is enough in a journal. */
  private static String first(String words) {
    var line = words.strip().lines().findFirst().orElse("");
    return Letters.brief(line, 120);
  }

  /** All steps, with what their texts leave open filled in for the lead. */
  List<TrackStep> filled(NurtureRun run) {
    var known = known(run);
    return run.steps().stream().map(step -> filled(step, known)).toList();
  }

  private Map<String, String> known(NurtureRun run) {
    var lead = leads.view(new LeadId(run.lead())).details();
    return Map.of(
        "{name}", Objects.requireNonNullElse(lead.person().name(), ""),
        "{company}", Objects.requireNonNullElse(lead.organisation().company(), ""),
        "{us}", companies.find().map(Company::name).orElse(""));
  }

  private static TrackStep filled(TrackStep step, Map<String, String> known) {
    var subject = step.subject();
    return step.saying(
        subject == null ? null : within(fill(subject, known), subject, TrackStep.LONGEST_SUBJECT),
        within(fill(step.text(), known), step.text(), TrackStep.LONGEST_TEXT));
  }

  /** What is left of a text of nothing but what is not known is the text as it was written. */
  static String within(String filled, String written, int most) {
    var said = most == TrackStep.LONGEST_SUBJECT ? filled.replaceAll("\\p{Cntrl}", " ") : filled;
    return said.isBlank() ? written : Letters.first(said, most);
  }

  static String fill(String text, Map<String, String> known) {
    var filled = text;
    for (var one : known.entrySet()) {
      filled = filled.replace(one.getKey(), one.getValue());
    }
    return filled.replaceAll(" +([,.!?])", "$1").strip();
  }

  /** It came by itself and asked for something, or filled a form. */
  boolean answered(NurtureRun run) {
    return jdbc.sql(
            """
            select exists (select from activity where lead_id = any (array(%s)) and at > :since
              and kind in ('FORM_SUBMITTED', 'DEMO_REQUESTED', 'CONSULTATION_REQUESTED', 'ASSESSMENT_REQUESTED'))
            """
                .formatted(Survivors.parts(":lead")))
        .param("lead", run.lead())
        .param("since", Timestamp.from(run.startedAt()))
        .query(Boolean.class)
        .single();
  }

  /** Nothing of it is sent or asked any more. */
  void withdraw(NurtureRun run, Instant now) {
    mails.withdraw(run.id());
    tasks.withdraw(run.id(), now);
  }

  private String say(NurtureRun run, String code, Object... arguments) {
    return messages.getMessage(code, arguments, Locale.forLanguageTag(run.language()));
  }
}
