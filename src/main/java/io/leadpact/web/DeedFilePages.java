package io.leadpact.web;

import io.leadpact.agreement.DeedDocument;
import io.leadpact.agreement.DeedDocuments;
import io.leadpact.agreement.DeedPaper;
import io.leadpact.agreement.Drafts;
import io.leadpact.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreement as a file that is printed and kept. */
@Controller
class DeedFilePages {

  private final DeedDocuments documents;
  private final Drafts drafts;
  private final DeedPaper paper;

  DeedFilePages(DeedDocuments documents, Drafts drafts, DeedPaper paper) {
    this.documents = documents;
    this.drafts = drafts;
    this.paper = paper;
  }

  /**
   * @param version its number; none: the one in force
   * @param lang of the document; none: the reader's
   */
  @GetMapping("/agreement/agreement.pdf")
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public ResponseEntity<byte[]> agreement(
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String lang) {
    var tongue = DeedPages.tongue(lang);
    return file(
        version == null
            ? documents.present(tongue).orElseThrow(() -> new NotFound("version", "–"))
            : documents.version(version, tongue));
  }

  @GetMapping("/agreement/draft.pdf")
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public ResponseEntity<byte[]> draft(@RequestParam(required = false) @Nullable String lang) {
    var draft = drafts.open().orElseThrow(() -> new NotFound("draft", "–"));
    return file(documents.draft(draft, DeedPages.tongue(lang)));
  }

  private ResponseEntity<byte[]> file(DeedDocument document) {
    var name =
        "agreement-%s-%s.pdf"
            .formatted(
                document.number().map(String::valueOf).orElse("draft"), document.tongue().tag());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(paper.print(document));
  }
}
