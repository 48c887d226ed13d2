package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.Words;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pages of the company on the web that tell what their visitors do. */
@Entity
class Site {

  @Id private String key;
  @Version private @Nullable Integer version;
  private String name;
  private String origins;
  private String pricingPaths;
  private boolean consentRequired;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected Site() {}

  @SuppressWarnings("NullAway.Init") // filled by what is called
  Site(String key, Draft draft, Instant madeAt) {
    this.key = key;
    this.madeAt = madeAt;
    say(draft);
  }

  /**
   * What somebody wants a site to be.
   *
   * @param origins where its pages stand, one a line
   * @param pricingPaths the paths of pages that name prices, one a line
   * @param consentRequired nothing is told before the visitor has agreed
   */
  public record Draft(String name, String origins, String pricingPaths, boolean consentRequired) {}

  /** A site as it stands. */
  public record View(
      String key,
      int version,
      String name,
      Origins origins,
      PagePatterns pricing,
      boolean consentRequired) {}

  /**
   * @throws RuleViolation naming the first field that is wrong
   */
  final void say(Draft draft) {
    var called =
        Words.clean(draft.name(), "name")
            .orElseThrow(() -> new RuleViolation("site.name", "A site needs a name", "name"));
    var from = Origins.read(draft.origins(), "origins");
    if (from.origins().isEmpty()) {
      throw new RuleViolation("site.no-origin", "Where do its pages stand?", "origins");
    }
    var prices = PagePatterns.read(draft.pricingPaths(), "pricingPaths");
    name = called;
    origins = from.toString();
    pricingPaths = String.join("\n", prices.patterns());
    consentRequired = draft.consentRequired();
  }

  boolean isAt(int seen) {
    return version != null && version == seen;
  }

  View view() {
    return new View(
        key,
        version == null ? 0 : version,
        name,
        Origins.read(origins, "origins"),
        PagePatterns.read(pricingPaths, "pricingPaths"),
        consentRequired);
  }
}
