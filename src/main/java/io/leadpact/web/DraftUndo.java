package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.ArticlesText;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The last change of a draft that its author may take back, as long as nobody changed more. */
@Component
class DraftUndo {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final String BEFORE = "deed.before";
  private static final String AFTER = "deed.after";

  private final Drafts drafts;
  private final JsonMapper json;

  DraftUndo(Drafts drafts, JsonMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  /**
   * Offers the way back on the next page.
   *
   * @param before how the draft was
   * @param after the tag of what it is now
   * @param notice what was done, the key of its words
   */
  void offer(
      Draft before, String after, String notice, HttpSession session, RedirectAttributes flash) {
    session.setAttribute(BEFORE, json.writeValueAsString(ArticlesText.write(before.articles())));
    session.setAttribute(AFTER, after);
    flash.addFlashAttribute("notice", notice);
    flash.addFlashAttribute("undo", "/agreement/draft/undo");
  }

  void take(HttpSession session) {
    if (session.getAttribute(BEFORE) instanceof String before
        && session.getAttribute(AFTER) instanceof String after) {
      drafts.change(after, json.readValue(before, BODY));
      session.removeAttribute(BEFORE);
      session.removeAttribute(AFTER);
    }
  }
}
