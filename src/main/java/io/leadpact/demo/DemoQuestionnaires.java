package io.leadpact.demo;

import io.leadpact.demo.DemoFinds.Held;
import io.leadpact.qualification.BriefGuests;
import io.leadpact.qualification.Briefs;
import io.leadpact.qualification.QuestionnaireAnswers;
import io.leadpact.qualification.QuestionnaireKind;
import io.leadpact.qualification.QuestionnaireStarters;
import io.leadpact.qualification.Questionnaires;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the made-up company asks its leads, and what some of them answered. */
@Component
@Order(4)
class DemoQuestionnaires implements DemoPart {

  private static final List<String> TASKS =
      List.of(
          "Two systems hold the customers, and nobody trusts either.",
          "Requests from the website wait for days in one mailbox.",
          "The board wants to see what marketing brings.");

  private final Questionnaires questionnaires;
  private final QuestionnaireStarters starters;
  private final QuestionnaireAnswers answers;
  private final Briefs briefs;
  private final BriefGuests customers;
  private final DemoFinds finds;

  DemoQuestionnaires(
      Questionnaires questionnaires,
      QuestionnaireStarters starters,
      QuestionnaireAnswers answers,
      Briefs briefs,
      BriefGuests customers,
      DemoFinds finds) {
    this.questionnaires = questionnaires;
    this.starters = starters;
    this.answers = answers;
    this.briefs = briefs;
    this.customers = customers;
    this.finds = finds;
  }

  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    var today = LocalDate.ofInstant(now, DemoCompany.ZONE);
    var request = add(QuestionnaireKind.DESK);
    int nth = 0;
    for (var lead : finds.open("MQL", DemoCompany.SALES, TASKS.size())) {
      answers.save(lead.lead(), request, request(nth++, today), null);
    }
    var brief = add(QuestionnaireKind.BRIEF);
    nth = 0;
    for (var lead : finds.open("SQL", DemoCompany.SALES, 4)) {
      brief(lead, brief, nth++, today);
    }
  }

  private String add(QuestionnaireKind kind) {
    return questionnaires.add(starters.draft(kind, Locale.ENGLISH)).key();
  }

  /** The last one is half filled in. */
  private static Map<String, String> request(int nth, LocalDate today) {
    var said = new HashMap<String, String>();
    said.put("project", nth == 0 ? "New website" : "Support");
    said.put("region", "Central Europe");
    said.put("task", TASKS.get(nth));
    if (nth < TASKS.size() - 1) {
      said.put("audience", "Their own sellers, about forty of them");
      said.put("budget", Integer.toString(18_000 + 7_500 * nth));
      said.put("decides", nth == 0 ? "Decides" : "Influences it directly");
      said.put("by", today.plusDays(35 + 10L * nth).toString());
      said.put("help", "yes");
    }
    return said;
  }

  /** Sent only, begun, sent back, agreed. */
  private void brief(Held lead, String key, int nth, LocalDate today) {
    var path = briefs.send(lead.lead(), key);
    var token = path.substring(path.lastIndexOf('/') + 1);
    if (nth == 0) {
      return;
    }
    customers.open(token);
    customers.save(token, answered(nth > 1, today), null);
    if (nth > 1) {
      customers.send(token);
    }
    if (nth > 2) {
      briefs.agree(lead.lead(), key);
    }
  }

  private static Map<String, String> answered(boolean whole, LocalDate today) {
    var said = new HashMap<String, String>();
    said.put("goal", "One place for every request, and nobody who waits longer than an hour.");
    said.put("success", "Every second request becomes a first meeting.");
    if (whole) {
      said.put("audience", "Marketing, the lead desk and four teams of sales.");
      said.put("tried", "A shared mailbox, then a spreadsheet.");
      said.put("parts", "Strategy\nDevelopment\nSupport afterwards");
      said.put("money", "45000");
      said.put("start", today.plusDays(40).toString());
      said.put("people", "The head of sales decides; two of marketing work with you.");
    }
    return said;
  }
}
