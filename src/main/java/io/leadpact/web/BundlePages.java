package io.leadpact.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends what {@link Bundle} put together; under an older name the current one, for once. */
@Controller
class BundlePages {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType JS = new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final Bundle bundle;

  BundlePages(Bundle bundle) {
    this.bundle = bundle;
  }

  @GetMapping("/css/all-{hash}.css")
  ResponseEntity<String> css(@PathVariable String hash) {
    return send(bundle.css(), hash, CSS);
  }

  @GetMapping("/js/all-{hash}.js")
  ResponseEntity<String> js(@PathVariable String hash) {
    return send(bundle.js(), hash, JS);
  }

  private static ResponseEntity<String> send(Bundle.File file, String hash, MediaType type) {
    var control =
        file.hash().equals(hash)
            ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
            : CacheControl.noCache();
    return ResponseEntity.ok().contentType(type).cacheControl(control).body(file.text());
  }
}
