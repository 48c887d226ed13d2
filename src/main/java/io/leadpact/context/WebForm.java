package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.Words;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form on the web by which leads come in by themselves. */
@Entity
@Table(name = "web_form")
class WebForm {

  private static final Set<String> LANGUAGES = Set.of("en", "ru", "pl", "pt-BR");
  private static final int LONGEST = 2_000;

  @Id private String key;
  @Version private @Nullable Integer version;
  private String name;
  private String title;
  private @Nullable String intro;
  private @Nullable String language;
  private String fields;
  private @Nullable String consent;

  @Enumerated(EnumType.STRING)
  private ActivityKind countsAs;

  private @Nullable String channel;
  private @Nullable String campaign;
  private @Nullable String leadMagnet;
  private @Nullable String thanks;
  private @Nullable String redirect;
  private String origins;
  private boolean open;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected WebForm() {}

  @SuppressWarnings("NullAway.Init") // filled by what is called
  WebForm(String key, Draft draft, Instant madeAt) {
    this.key = key;
    this.madeAt = madeAt;
    say(draft);
  }

  /**
   * What somebody wants a form to be.
   *
   * @param name as the company calls it
   * @param title as whoever fills it in reads it
   * @param language null: that of the reader
   * @param consent to what the sender agrees; null: nothing is asked
   * @param countsAs what the lead has done by sending it
   * @param thanks what is said afterwards; null: the usual
   * @param redirect where to go afterwards; null: nowhere
   * @param origins pages on which it may be shown, one address a line
   */
  public record Draft(
      String name,
      String title,
      @Nullable String intro,
      @Nullable String language,
      FormFields fields,
      @Nullable String consent,
      ActivityKind countsAs,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String leadMagnet,
      @Nullable String thanks,
      @Nullable String redirect,
      String origins,
      boolean open) {}

  /** A form as it stands. */
  public record View(String key, int version, Draft draft) {

    Origins origins() {
      return Origins.read(draft.origins(), "origins");
    }
  }

  /**
   * @throws RuleViolation naming the first field that is wrong
   */
  final void say(Draft draft) {
    name = needed(draft.name(), "name");
    title = needed(draft.title(), "title");
    intro = text(draft.intro(), "intro");
    language = language(draft.language());
    fields = draft.fields().written();
    consent = text(draft.consent(), "consent");
    if (!draft.countsAs().byForm() && draft.countsAs() != ActivityKind.DOWNLOAD) {
      throw new RuleViolation("form.counts", "No form counts as this", "countsAs");
    }
    countsAs = draft.countsAs();
    channel = Words.clean(draft.channel(), "channel").orElse(null);
    campaign = Words.clean(draft.campaign(), "campaign").orElse(null);
    leadMagnet = Words.clean(draft.leadMagnet(), "leadMagnet").orElse(null);
    thanks = text(draft.thanks(), "thanks");
    redirect = address(draft.redirect());
    origins = Origins.read(draft.origins(), "origins").toString();
    open = draft.open();
  }

  private static String needed(String said, String field) {
    return Words.clean(said, field)
        .orElseThrow(() -> new RuleViolation("form.blank", "This is needed", field));
  }

  private static @Nullable String text(@Nullable String said, String field) {
    if (said == null || said.isBlank()) {
      return null;
    }
    if (said.length() > LONGEST) {
      throw new RuleViolation("lead.long", field + " is too long", field, LONGEST);
    }
    return said.strip().replace("\r\n", "\n");
  }

  private static @Nullable String language(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    if (!LANGUAGES.contains(said)) {
      throw new RuleViolation("form.language", "No such language: " + said, "language");
    }
    return said;
  }

  private static @Nullable String address(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    try {
      var uri = new URI(said.strip());
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // Refused like any other that is no address.
    }
    throw new RuleViolation("form.redirect", "Only an https address", "redirect");
  }

  boolean isAt(int seen) {
    return version != null && version == seen;
  }

  View view() {
    return new View(
        key,
        version == null ? 0 : version,
        new Draft(
            name,
            title,
            intro,
            language,
            FormFields.read(fields),
            consent,
            countsAs,
            channel,
            campaign,
            leadMagnet,
            thanks,
            redirect,
            origins,
            open));
  }
}
