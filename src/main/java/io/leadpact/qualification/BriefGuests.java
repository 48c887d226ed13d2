package io.leadpact.qualification;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers do with the link that they were sent. Whoever has it needs no account. */
@Service
public class BriefGuests {

  private static final String CUSTOMER = "customer";

  private final BriefRepository briefs;
  private final QuestionnaireAnswers answers;
  private final BriefAgreement agreement;
  private final Clock clock;

  BriefGuests(
      BriefRepository briefs, QuestionnaireAnswers answers, BriefAgreement agreement, Clock clock) {
    this.briefs = briefs;
    this.answers = answers;
    this.agreement = agreement;
    this.clock = clock;
  }

  /** A brief as the customer sees it. */
  public record Guest(Brief brief, QuestionnaireSheet sheet) {

    public boolean agreed() {
      return brief.agreedAt() != null;
    }

    public boolean sent() {
      return brief.sentAt() != null;
    }
  }

  /** Empty where the link leads nowhere: never made, replaced, revoked or too old. */
  @Transactional
  public Optional<Guest> open(String token) {
    return brief(token)
        .map(
            brief -> {
              if (brief.openedAt() == null) {
                briefs.update(brief.opened(clock.instant()), null);
              }
              return guest(brief);
            });
  }

  private Optional<Brief> brief(String token) {
    var link = new BriefLink(token);
    return link.wellFormed()
        ? briefs.byHash(link.sha256()).filter(brief -> brief.opens(clock.instant()))
        : Optional.empty();
  }

  private Guest guest(Brief brief) {
    var sheet = answers.sheetOf(brief.lead(), brief.questionnaire(), brief.version());
    return new Guest(brief, sheet);
  }

  /**
   * Keeps what the customer typed.
   *
   * @param seen the edits that the page began with
   * @throws Conflict where somebody else answered meanwhile, or the brief is agreed
   */
  @Transactional
  public Optional<Guest> save(String token, Map<String, String> typed, @Nullable Integer seen) {
    return brief(token)
        .map(
            brief -> {
              Briefs.refuseAgreed(brief);
              answers.keepOf(
                  brief.lead(), brief.questionnaire(), brief.version(), typed, seen, CUSTOMER);
              return guest(brief);
            });
  }

  /**
   * Keeps single fields while the customer goes on.
   *
   * @param before what the customer had seen of each
   * @throws Conflict where somebody else answered one of them otherwise meanwhile
   */
  @Transactional
  public Optional<Guest> draft(
      String token, Map<String, String> typed, Map<String, String> before) {
    return brief(token)
        .flatMap(
            brief -> {
              var given = guest(brief).sheet().given();
              typed.forEach(
                  (field, value) -> {
                    var known = given.value(field);
                    var expected = before.getOrDefault(field, known);
                    if (!known.equals(expected) && !known.equals(value)) {
                      throw new Conflict("answers.stale", "Somebody else answered meanwhile");
                    }
                  });
              return save(token, typed, null);
            });
  }

  /**
   * Keeps it and sends it back to us.
   *
   * @throws RuleViolation where it is not complete; what was typed is to be kept before
   */
  @Transactional
  public Optional<Guest> send(String token) {
    return brief(token)
        .map(
            brief -> {
              Briefs.refuseAgreed(brief);
              var guest = guest(brief);
              if (!guest.sheet().complete()) {
                throw new RuleViolation("brief.incomplete", "The brief is not complete", "brief");
              }
              var first = brief.sentAt() == null;
              var now = clock.instant();
              var sent = brief.opened(now).sent(now);
              briefs.update(sent, null);
              if (first) {
                agreement.filled(brief.lead(), guest.sheet().questionnaire().name());
              }
              return new Guest(sent, guest.sheet());
            });
  }
}
