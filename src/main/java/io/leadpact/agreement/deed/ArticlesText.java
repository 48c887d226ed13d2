package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.PromiseText;
import io.leadpact.agreement.terms.QuotaText;
import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that an agreement says, as one document that can be sent, kept as a file and read again:
 * {@code {"kit","structure":{…},"promises":[…],"quotas":[…],"aims":[…],"clauses":[…]}}.
 */
public final class ArticlesText {

  private static final Set<String> NAMES =
      Set.of("kit", "structure", "promises", "quotas", "aims", "clauses");

  private ArticlesText() {}

  /**
   * Reads a document.
   *
   * @param usual stands for a structure that was not sent
   */
  public static Articles read(Map<String, ?> body, Structure usual) {
    var said = Said.map(body, "");
    said.onlyOf(NAMES);
    return new Articles(
        PromiseText.readAll(items(body, "promises")),
        QuotaText.readAll(items(body, "quotas")),
        AimText.readAll(items(body, "aims")),
        ClauseText.readAll(said.list("clauses")),
        said.says("structure") ? StructureText.read(said.under("structure")) : usual,
        said.find("kit"));
  }

  private static List<?> items(Map<String, ?> body, String name) {
    var value = body.get(name);
    if (value != null && !(value instanceof List<?>)) {
      throw new RuleViolation("promise.shape", "Not a list: " + name, name);
    }
    return value instanceof List<?> list ? list : List.of();
  }

  /** As it is sent and stored: the same articles are always written in the same way. */
  public static Map<String, Object> write(Articles articles) {
    var body = new LinkedHashMap<String, Object>();
    articles.kit().ifPresent(kit -> body.put("kit", kit));
    body.put("structure", StructureText.write(articles.structure()));
    body.put("promises", articles.promises().stream().map(PromiseText::write).toList());
    body.put("quotas", articles.quotas().stream().map(QuotaText::write).toList());
    body.put("aims", articles.aims().stream().map(AimText::write).toList());
    body.put("clauses", articles.clauses().stream().map(ClauseText::write).toList());
    return body;
  }
}
