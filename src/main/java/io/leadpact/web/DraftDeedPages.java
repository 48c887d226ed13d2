package io.leadpact.web;

import io.leadpact.agreement.DeedDocuments;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.Tongue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft of the next version as a document, each clause of which can be changed. */
@Controller
@RequestMapping("/agreement/draft/document")
class DraftDeedPages {

  private final DeedDocuments documents;
  private final Drafts drafts;

  DraftDeedPages(DeedDocuments documents, Drafts drafts) {
    this.documents = documents;
    this.drafts = drafts;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public String read(@RequestParam(required = false) @Nullable String lang, Model model) {
    var draft = drafts.open();
    if (draft.isEmpty()) {
      return "redirect:/agreement";
    }
    var tongue = DeedPages.tongue(lang);
    var document = documents.draft(draft.get(), tongue);
    model.addAttribute("draft", draft.get());
    model.addAttribute("document", document);
    model.addAttribute("steps", DeedStep.of(document));
    model.addAttribute("margins", Map.of());
    model.addAttribute("tongues", Tongue.values());
    model.addAttribute("tongue", tongue);
    return "web/agreement-draft";
  }

  /** Opens a draft that says what the newest version says, or the usual. */
  @PostMapping
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public String begin() {
    if (drafts.open().isEmpty()) {
      drafts.begin();
    }
    return "redirect:/agreement/draft/document";
  }
}
