package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.DraftEditing;
import io.leadpact.agreement.Drafts;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of a whole draft: clauses go, come back and move. */
@Controller
@RequestMapping("/agreement/draft")
class DraftChangePages {

  private static final String DOCUMENT = "redirect:/agreement/draft/document";

  private final Drafts drafts;
  private final DraftEditing editing;
  private final DraftUndo undo;

  DraftChangePages(Drafts drafts, DraftEditing editing, DraftUndo undo) {
    this.drafts = drafts;
    this.editing = editing;
    this.undo = undo;
  }

  @PostMapping("/clauses/{key}/move")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String move(@PathVariable String key, @RequestParam String tag, @RequestParam boolean up) {
    editing.move(tag, key, up);
    return DOCUMENT + "#c-" + key;
  }

  @PostMapping("/clauses/{key}/remove")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String remove(
      @PathVariable String key,
      @RequestParam String tag,
      HttpSession session,
      RedirectAttributes flash) {
    var before = open();
    var after = editing.remove(tag, key);
    undo.offer(before, after.tag(), "deed.removed", session, flash);
    return DOCUMENT;
  }

  /** Puts back what was changed last, as long as nobody changed anything since. */
  @PostMapping("/undo")
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String undo(HttpSession session) {
    undo.take(session);
    return DOCUMENT;
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }
}
