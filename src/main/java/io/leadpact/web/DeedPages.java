package io.leadpact.web;

import io.leadpact.agreement.DeedDocument;
import io.leadpact.agreement.DeedDocuments;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.deed.Tongue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreement to be read, with how each clause is kept right now. */
@Controller
class DeedPages {

  private final DeedDocuments documents;
  private final Drafts drafts;
  private final DeedMargins margins;

  DeedPages(DeedDocuments documents, Drafts drafts, DeedMargins margins) {
    this.documents = documents;
    this.drafts = drafts;
    this.margins = margins;
  }

  /**
   * @param version its number; none: the one in force
   * @param lang the language of the document; none, or one that it is not written in: the reader's
   */
  @GetMapping("/agreement")
  String read(
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String lang,
      Model model) {
    var tongue = tongue(lang);
    var document =
        version == null
            ? documents.present(tongue)
            : Optional.of(documents.version(version, tongue));
    model.addAttribute("draft", drafts.open().orElse(null));
    model.addAttribute("tongues", Tongue.values());
    model.addAttribute("tongue", tongue);
    model.addAttribute("editions", documents.editions());
    model.addAttribute("version", version);
    document.ifPresent(shown -> show(shown, model));
    return "web/agreement";
  }

  private void show(DeedDocument document, Model model) {
    boolean inForce = document.state() == DeedDocument.State.IN_FORCE;
    model.addAttribute("document", document);
    model.addAttribute("steps", DeedStep.of(document));
    model.addAttribute("margins", inForce ? margins.present() : Map.of());
  }

  static Tongue tongue(@Nullable String lang) {
    return Optional.ofNullable(lang)
        .flatMap(Tongue::of)
        .orElseGet(() -> Tongue.of(LocaleContextHolder.getLocale()));
  }
}
