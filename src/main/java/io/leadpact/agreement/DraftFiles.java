package io.leadpact.agreement;

import io.leadpact.kernel.RuleViolation;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A draft out of a file that was taken from another version, or another installation. */
@Controller
@RequestMapping("/agreement/draft/import")
class DraftFiles {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final long MOST = 2_000_000;

  private final Drafts drafts;
  private final JsonMapper json;

  DraftFiles(Drafts drafts, JsonMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  @PostMapping
  public String open(@RequestPart("file") MultipartFile file, RedirectAttributes flash) {
    try {
      drafts.begin(read(file));
      flash.addFlashAttribute("notice", "signing.opened");
      return "redirect:/agreement/draft";
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("unread", "problem." + refusal.code());
      flash.addFlashAttribute("unreadArgs", refusal.arguments().toArray());
      return "redirect:/agreement/versions#import";
    }
  }

  private Map<String, Object> read(MultipartFile file) {
    try {
      if (file.isEmpty() || file.getSize() > MOST) {
        throw unreadable();
      }
      return json.readValue(file.getBytes(), BODY);
    } catch (IOException | JacksonException e) {
      throw unreadable();
    }
  }

  private static RuleViolation unreadable() {
    return new RuleViolation("draft.file", "No file of an agreement", "file");
  }
}
