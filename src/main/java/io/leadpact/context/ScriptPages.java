package io.leadpact.context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The scripts that pages of other sites load. Their addresses stay, so they are kept an hour. */
@Controller
class ScriptPages {

  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final String tracking = text("t.js");
  private final String embedding = text("f.js");

  private static String text(String name) {
    try {
      return new ClassPathResource("context/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("It is part of the application", e);
    }
  }

  @GetMapping("/t.js")
  ResponseEntity<String> tracking() {
    return script(tracking);
  }

  @GetMapping("/f.js")
  ResponseEntity<String> embedding() {
    return script(embedding);
  }

  private static ResponseEntity<String> script(String text) {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(text);
  }
}
