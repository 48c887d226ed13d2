package io.leadpact.context;

import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.NotFound;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sites for programs. */
@RestController
@RequestMapping("/api/v1/sites")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class SitesApi {

  private final Sites sites;

  SitesApi(Sites sites) {
    this.sites = sites;
  }

  /** A site as it is sent and read; the key is given here. */
  record Body(
      @Nullable String key,
      @Nullable String name,
      @Nullable List<String> origins,
      @Nullable List<String> pricingPaths,
      @Nullable Boolean consentRequired) {

    static Body of(Site.View site) {
      return new Body(
          site.key(),
          site.name(),
          site.origins().origins(),
          site.pricing().patterns(),
          site.consentRequired());
    }

    Site.Draft draft() {
      return new Site.Draft(
          name == null ? "" : name,
          origins == null ? "" : String.join("\n", origins),
          String.join("\n", pricingPaths == null ? PagePatterns.USUAL.patterns() : pricingPaths),
          consentRequired == null || consentRequired);
    }
  }

  /** All of them: they are few. */
  record Items(List<Body> items, @Nullable String next) {}

  @GetMapping
  Items all() {
    return new Items(sites.all().stream().map(Body::of).toList(), null);
  }

  @GetMapping("/{key}")
  ResponseEntity<Body> show(@PathVariable String key) {
    return answer(200, sites.find(key).orElseThrow(() -> new NotFound("site", key)));
  }

  @PostMapping
  ResponseEntity<Body> add(@RequestBody Body body) {
    return answer(201, sites.add(body.draft()));
  }

  @PutMapping("/{key}")
  ResponseEntity<Body> change(
      @PathVariable String key,
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(200, sites.change(key, body.draft(), IfMatch.version(ifMatch)));
  }

  @DeleteMapping("/{key}")
  ResponseEntity<Void> remove(@PathVariable String key) {
    sites.remove(key);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Body> answer(int status, Site.View site) {
    return ResponseEntity.status(status)
        .location(URI.create("/api/v1/sites/" + site.key()))
        .eTag(String.valueOf(site.version()))
        .body(Body.of(site));
  }
}
