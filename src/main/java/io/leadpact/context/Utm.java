package io.leadpact.context;

import io.leadpact.lead.contact.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a link was marked that somebody came by. */
@Embeddable
public record Utm(
    @Column(name = "utm_source") @Nullable String source,
    @Column(name = "utm_medium") @Nullable String medium,
    @Column(name = "utm_campaign") @Nullable String campaign,
    @Column(name = "utm_term") @Nullable String term,
    @Column(name = "utm_content") @Nullable String content) {

  public static final Utm NONE = new Utm(null, null, null, null, null);

  /** What is said under {@code utm_source} and so on. */
  static Utm said(Function<String, @Nullable String> parameter) {
    return new Utm(
        parameter.apply("utm_source"),
        parameter.apply("utm_medium"),
        parameter.apply("utm_campaign"),
        parameter.apply("utm_term"),
        parameter.apply("utm_content"));
  }

  Utm normalised() {
    return new Utm(
        clean(source, "utmSource"),
        clean(medium, "utmMedium"),
        clean(campaign, "utmCampaign"),
        clean(term, "utmTerm"),
        clean(content, "utmContent"));
  }

  private static @Nullable String clean(@Nullable String said, String field) {
    return Words.clean(said, field).orElse(null);
  }
}
