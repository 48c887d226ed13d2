package io.leadpact.agreement;

import io.leadpact.agreement.deed.ArticlesText;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All versions with who signed them, how they differ, and each as a file. */
@Controller
@RequestMapping("/agreement/versions")
@PreAuthorize("hasAuthority('SEE_FIGURES')")
class VersionPages {

  private final Versions versions;
  private final Drafts drafts;
  private final Comparison comparison;

  VersionPages(Versions versions, Drafts drafts, Comparison comparison) {
    this.versions = versions;
    this.drafts = drafts;
    this.comparison = comparison;
  }

  @GetMapping
  public String all(Model model) {
    model.addAttribute("versions", versions.all());
    model.addAttribute("draft", drafts.open().orElse(null));
    return "agreement/versions";
  }

  @GetMapping("/{before}/compare/{after}")
  public String compare(@PathVariable int before, @PathVariable int after, Model model) {
    var old = versions.find(before);
    var fresh = versions.find(after);
    model.addAttribute("before", old);
    model.addAttribute("after", fresh);
    model.addAttribute("numbers", versions.all().stream().map(Version::number).toList());
    model.addAttribute("rows", comparison.rows(versions.articles(old), versions.articles(fresh)));
    return "agreement/compare";
  }

  /** Which two to compare was chosen on a form. */
  @GetMapping(
      path = "/compare",
      params = {"before", "after"})
  public String choose(int before, int after) {
    return "redirect:/agreement/versions/%d/compare/%d".formatted(before, after);
  }

  /** As a file that another installation takes in as a draft. */
  @GetMapping("/{number}/articles.json")
  public ResponseEntity<Map<String, Object>> export(@PathVariable int number) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"agreement-%d.json\"".formatted(number))
        .body(ArticlesText.write(versions.articles(versions.find(number))));
  }
}
