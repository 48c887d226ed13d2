package io.leadpact.qualification;

import io.leadpact.identity.Actor;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.OwnWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pre-sale briefs as we send them, follow them and agree them with the customer. */
@Service
public class Briefs {

  static final Duration LIFETIME = Duration.ofDays(30);

  private final BriefRepository briefs;
  private final Questionnaires questionnaires;
  private final QuestionnaireAnswers answers;
  private final Leads leads;
  private final BriefAgreement agreement;
  private final Clock clock;

  Briefs(
      BriefRepository briefs,
      Questionnaires questionnaires,
      QuestionnaireAnswers answers,
      Leads leads,
      BriefAgreement agreement,
      Clock clock) {
    this.briefs = briefs;
    this.questionnaires = questionnaires;
    this.answers = answers;
    this.leads = leads;
    this.agreement = agreement;
    this.clock = clock;
  }

  /** A brief and what was answered to it so far. */
  public record View(Brief brief, QuestionnaireSheet sheet, Brief.State state) {}

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<View> of(LeadId lead) {
    return briefs.of(lead).stream()
        .map(
            brief ->
                new View(
                    brief,
                    answers.sheetOf(lead, brief.questionnaire(), brief.version()),
                    brief.state(clock.instant())))
        .toList();
  }

  /**
   * A link for the customer to the newest version. It is shown this once; an earlier one of the
   * same brief leads nowhere any more.
   *
   * @return the path of the link
   * @throws Conflict where the brief is agreed already
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public String send(LeadId lead, String key) {
    OwnWork.check(leads.view(lead).state());
    var questionnaire = questionnaires.find(key);
    if (questionnaire.kind() != QuestionnaireKind.BRIEF || !questionnaire.active()) {
      throw new RuleViolation("brief.none", "No brief: " + key, "questionnaire", key);
    }
    var known = briefs.lock(lead, key, questionnaire.version());
    known.ifPresent(Briefs::refuseAgreed);
    var now = clock.instant();
    var brief =
        new Brief(
            lead,
            key,
            questionnaire.version(),
            now,
            Actor.current(),
            now.plus(LIFETIME),
            null,
            null,
            null,
            null);
    var link = BriefLink.fresh();
    briefs.put(brief, link.sha256());
    agreement.sent(lead, questionnaire.name());
    return link.path();
  }

  /** The link leads nowhere from now on; what was answered stays. */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void revoke(LeadId lead, String key) {
    OwnWork.check(leads.view(lead).state());
    var brief = newest(lead, key);
    refuseAgreed(brief);
    briefs.update(brief.revoked(clock.instant()), null);
  }

  /**
   * It is agreed with the customer: nobody changes it from now on, and the lead reaches the stage
   * that counts as a SAL.
   *
   * @throws RuleViolation where it is not complete
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void agree(LeadId lead, String key) {
    var state = leads.view(lead).state();
    OwnWork.check(state);
    var brief = newest(lead, key);
    refuseAgreed(brief);
    var sheet = answers.sheetOf(lead, key, brief.version());
    if (!sheet.complete()) {
      throw new RuleViolation("brief.incomplete", "The brief is not complete", "brief");
    }
    briefs.update(brief.agreed(clock.instant()), Actor.current());
    agreement.agreed(lead, state, sheet.questionnaire().name());
  }

  /** What we fill in together with the customer, under the version that was sent. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<Brief> find(LeadId lead, String key) {
    return briefs.of(lead).stream().filter(one -> one.questionnaire().equals(key)).findFirst();
  }

  private Brief newest(LeadId lead, String key) {
    var version = find(lead, key).map(Brief::version).orElseThrow(() -> new NotFound("brief", key));
    return briefs.lock(lead, key, version).orElseThrow(() -> new NotFound("brief", key));
  }

  /** Neither we nor the customer change what is agreed. */
  @EventListener
  void on(QuestionnaireAnswered answered) {
    briefs.of(answered.lead()).stream()
        .filter(brief -> brief.questionnaire().equals(answered.sheet().key()))
        .filter(brief -> brief.version() == answered.sheet().version())
        .forEach(Briefs::refuseAgreed);
  }

  static void refuseAgreed(Brief brief) {
    if (brief.agreedAt() != null) {
      throw new Conflict("brief.agreed", "The brief is agreed and changes no more");
    }
  }
}
