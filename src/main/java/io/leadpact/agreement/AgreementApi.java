package io.leadpact.agreement;

import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.kernel.RuleViolation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the agreement for programs. */
@RestController
@RequestMapping("/api/v1/agreement/versions")
class AgreementApi {

  private final Versions versions;

  AgreementApi(Versions versions) {
    this.versions = versions;
  }

  /**
   * A version.
   *
   * @param effectiveFrom null: since always
   * @param until null: until further notice
   * @param sha256 of the exact text that was signed; null where nobody signed
   * @param articles all that it says; null in lists
   */
  record Item(
      int number,
      Version.Standing state,
      @Nullable Instant effectiveFrom,
      @Nullable Instant until,
      Instant madeAt,
      String madeBy,
      @Nullable String sha256,
      List<Signature> signatures,
      @Nullable Map<String, Object> articles) {}

  /** All of them, the newest first. */
  record Page(List<Item> items, @Nullable String next) {}

  /**
   * What is to hold.
   *
   * @param effectiveFrom a time with its offset; not sent: from now, and since always as long as no
   *     lead ever came
   */
  record Body(@Nullable String effectiveFrom, @Nullable Map<String, Object> articles) {}

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Page all() {
    return new Page(versions.all().stream().map(version -> item(version, null)).toList(), null);
  }

  @GetMapping("/{number}")
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Item one(@PathVariable int number) {
    return whole(versions.find(number));
  }

  /** Its articles alone, as a file that another installation takes in as a draft. */
  @GetMapping("/{number}/articles")
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Map<String, Object> articles(@PathVariable int number) {
    return ArticlesText.write(versions.articles(versions.find(number)));
  }

  /** Lets articles hold without signatures, as long as none were ever given. */
  @PostMapping
  public ResponseEntity<Item> enact(@RequestBody Body body) {
    if (body.articles() == null) {
      throw new RuleViolation("promise.missing", "Missing: articles", "articles", "articles");
    }
    var made = versions.enact(body.articles(), PromisesApi.effectiveFrom(body.effectiveFrom()));
    return ResponseEntity.created(URI.create("/api/v1/agreement/versions/" + made.number()))
        .body(whole(made));
  }

  private Item whole(Version version) {
    return item(version, ArticlesText.write(versions.articles(version)));
  }

  private static Item item(Version version, @Nullable Map<String, Object> articles) {
    return new Item(
        version.number(),
        version.standing(),
        version.made().since().orElse(null),
        version.until().orElse(null),
        version.made().madeAt(),
        version.made().madeBy(),
        version.sha256().orElse(null),
        version.hands(),
        articles);
  }
}
