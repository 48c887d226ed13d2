package io.leadpact.context;

import io.leadpact.context.Sent.Around;
import io.leadpact.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A company's site and forms for whoever brings a past along: set up as the pages do it, and what
 * came by them then.
 */
@Service
public class WebPresence {

  private static final String PRICING = "/pricing";

  private final Sites sites;
  private final Activities activities;
  private final WebForms forms;
  private final FormSubmissions submissions;

  WebPresence(Sites sites, Activities activities, WebForms forms, FormSubmissions submissions) {
    this.sites = sites;
    this.activities = activities;
    this.forms = forms;
    this.submissions = submissions;
  }

  /**
   * A form on the company's site.
   *
   * @param title as whoever fills it in reads it
   * @param leadMagnet what is given for it; null: nothing
   */
  public record Form(
      String name,
      String title,
      FormFields fields,
      ActivityKind countsAs,
      @Nullable String campaign,
      @Nullable String leadMagnet) {}

  /**
   * Somebody on the site.
   *
   * @param number by what the browser is known
   * @param page where they are
   */
  public record Visitor(String number, String page) {}

  /** Says by which key it is known. */
  public String site(String name, String origin) {
    return sites.add(new Site.Draft(name, origin, PRICING, true)).key();
  }

  /** Says by which key it is known. */
  public String form(Form form, String origin, String consent, boolean open) {
    return forms
        .add(
            new WebForm.Draft(
                form.name(),
                form.title(),
                null,
                null,
                form.fields(),
                consent,
                form.countsAs(),
                "website",
                form.campaign(),
                form.leadMagnet(),
                null,
                null,
                origin,
                open))
        .key();
  }

  /** A page was looked at by somebody who had not said yet who they are. */
  @Transactional
  public void looked(String site, Visitor visitor, int seconds, Instant at) {
    var pricing = visitor.page().contains(PRICING);
    var look =
        new Activity(
            ActivityKind.PAGE_VIEW, at, visitor.page(), null, seconds, pricing, null, null);
    var number = visitor.number() + "-" + at.toEpochMilli();
    activities.record(
        List.of(new NewActivity(null, visitor.number(), look, "site:" + site, number)));
  }

  /** A form was sent: by a lead who is worked already, or by a new one. */
  @Transactional
  public LeadId sent(String form, Map<FormField, String> said, Visitor visitor, Instant at) {
    var around = new Around(Utm.NONE, visitor.page(), null, visitor.number());
    var known = forms.find(form).orElseThrow();
    return submissions.take(known, new Sent(said, true, null, "", around), visitor.number(), at);
  }
}
