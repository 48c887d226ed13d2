package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questionnaires of a lead, as its page and the queue show them. */
@Component("leadAnswers")
public class QuestionnairesOnLead {

  private final QuestionnaireAnswers answers;
  private final Questionnaires questionnaires;

  QuestionnairesOnLead(QuestionnaireAnswers answers, Questionnaires questionnaires) {
    this.answers = answers;
    this.questionnaires = questionnaires;
  }

  /**
   * @param sheets what was answered
   * @param unasked what the desk could still ask
   */
  public record View(List<QuestionnaireSheet> sheets, List<Questionnaire> unasked) {

    public boolean empty() {
      return sheets.isEmpty() && unasked.isEmpty();
    }
  }

  public View of(long lead) {
    var sheets =
        answers.of(new LeadId(lead)).stream()
            .filter(sheet -> sheet.questionnaire().kind() == QuestionnaireKind.DESK)
            .toList();
    var begun = sheets.stream().map(QuestionnaireSheet::key).toList();
    return new View(
        sheets,
        questionnaires.active(QuestionnaireKind.DESK).stream()
            .filter(one -> !begun.contains(one.key()))
            .toList());
  }
}
