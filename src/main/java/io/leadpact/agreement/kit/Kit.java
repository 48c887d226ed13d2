package io.leadpact.agreement.kit;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to begin with: its document as {@link ArticlesText} reads it, the teams that its
 * terms speak of, and what the company is asked before it holds.
 */
public final class Kit {

  private static final Set<String> OWN = Set.of("teams", "questions");

  private final Map<String, Object> document;
  private final List<KitTeam> teams;
  private final List<Question> questions;
  private final Articles articles;

  private Kit(Map<String, Object> document, List<KitTeam> teams, List<Question> questions) {
    this.document = document;
    this.teams = teams;
    this.questions = questions;
    this.articles = articles(document);
  }

  /** Reads {@code {"kit","teams":[…],"questions":[…],"structure":{…},…}}. */
  public static Kit read(Map<String, ?> body) {
    var said = Said.map(body, "");
    var document = new LinkedHashMap<String, Object>(body);
    document.keySet().removeAll(OWN);
    return new Kit(
        document,
        said.list("teams").stream().map(Kit::team).toList(),
        said.list("questions").stream().map(Kit::question).toList());
  }

  private static KitTeam team(Said said) {
    return new KitTeam(said.text("key"), said.choice("party", Party.class, Optional.empty()));
  }

  private static Question question(Said said) {
    return new Question(said.text("name"), said.text("term"), said.text("field"));
  }

  private static Articles articles(Map<String, Object> document) {
    return ArticlesText.read(document, Structure.usual(List.of("LEAD", "MQL", "WON")));
  }

  public String key() {
    return articles.kit().orElseThrow();
  }

  public List<KitTeam> teams() {
    return teams;
  }

  public List<Question> questions() {
    return questions;
  }

  /** What it says while nobody has answered its questions. */
  public Articles articles() {
    return articles;
  }

  /** The whole kit as it is kept in a file and sent. */
  public Map<String, Object> text() {
    var text = new LinkedHashMap<String, Object>();
    text.put("kit", key());
    text.put(
        "teams",
        teams.stream().map(team -> Map.of("key", team.key(), "party", team.party())).toList());
    text.put("questions", questions);
    text.putAll(ArticlesText.write(articles));
    return text;
  }

  /** What stands where a question is asked, as somebody would type it. */
  public String usual(Question question) {
    return new Answers(document).usual(question);
  }

  /**
   * What it says with the company's own numbers.
   *
   * @param said by the name of the question; what is not answered stays as the kit has it
   * @throws RuleViolation where an answer is refused, by the name of its question
   */
  public Articles answered(Map<String, @Nullable String> said) {
    var answers = new Answers(document);
    for (var question : questions) {
      var answer = said.get(question.name());
      if (answer != null && !answer.isBlank()) {
        answers.put(question, answer.strip());
        try {
          articles(answers.document());
        } catch (RuleViolation e) {
          throw new RuleViolation(
              e.code(), String.valueOf(e.getMessage()), question.name(), e.arguments().toArray());
        }
      }
    }
    return articles(answers.document());
  }
}
