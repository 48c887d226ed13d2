package io.leadpact.demo;

import io.leadpact.context.ActivityKind;
import io.leadpact.context.FormField;
import io.leadpact.context.FormFields;
import io.leadpact.context.FormFields.Asked;
import io.leadpact.context.WebPresence;
import io.leadpact.context.WebPresence.Form;
import io.leadpact.context.WebPresence.Visitor;
import io.leadpact.demo.DemoFinds.Came;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The site of the made-up company and its forms, which some who are being worked had sent. */
@Component
@Order(3)
class DemoWeb implements DemoPart {

  static final String ORIGIN = "https://www.amberline.example";
  private static final String CONSENT =
      "I agree that Amberline Software keeps what I send and answers me.";
  private static final int MOST = 20;

  private static final FormFields FOR_A_DEMO =
      new FormFields(
          List.of(
              new Asked(FormField.NAME, null, true),
              new Asked(FormField.EMAIL, "Your e-mail at work", true),
              new Asked(FormField.PHONE, null, false),
              new Asked(FormField.COMPANY, null, true),
              new Asked(FormField.EMPLOYEES, null, false),
              new Asked(FormField.INTENT, "What would you like to see?", false)));
  private static final FormFields FOR_MORE =
      new FormFields(
          List.of(
              new Asked(FormField.NAME, null, true),
              new Asked(FormField.EMAIL, null, true),
              new Asked(FormField.COMPANY, null, false)));

  private final WebPresence web;
  private final DemoFinds finds;
  private final DemoNewcomers newcomers;

  DemoWeb(WebPresence web, DemoFinds finds, DemoNewcomers newcomers) {
    this.web = web;
    this.finds = finds;
    this.newcomers = newcomers;
  }

  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    var site = web.site("Amberline Software", ORIGIN);
    var demo = demo();
    sent(demo, "demo-request", "/demo");
    sent(priceGuide(), "price-guide", "/prices/guide");
    sent(webinar(), "launch-webinar", "/webinar");
    newcomers.come(site, demo, new DemoStaff(actors), now);
  }

  private String demo() {
    return add(
        new Form(
            "Ask for a demo",
            "See it with your own figures",
            FOR_A_DEMO,
            ActivityKind.DEMO_REQUESTED,
            "demo-request",
            null),
        true);
  }

  private String priceGuide() {
    return add(
        new Form(
            "Price guide",
            "Get the price guide",
            FOR_MORE,
            ActivityKind.DOWNLOAD,
            "price-guide",
            "Price guide"),
        true);
  }

  /** One that is over takes nothing any more. */
  private String webinar() {
    return add(
        new Form(
            "Launch webinar",
            "Join the launch webinar",
            FOR_MORE,
            ActivityKind.WEBINAR_REGISTERED,
            "launch-webinar",
            null),
        false);
  }

  private String add(Form form, boolean open) {
    return web.form(form, ORIGIN, CONSENT, open);
  }

  private void sent(String form, String campaign, String page) {
    for (var came : finds.by(campaign, MOST)) {
      web.sent(form, said(came), visitor(came.email(), ORIGIN + page), came.at());
    }
  }

  private static Map<FormField, String> said(Came came) {
    var said = new EnumMap<FormField, String>(FormField.class);
    put(said, FormField.NAME, came.name());
    put(said, FormField.EMAIL, came.email());
    put(said, FormField.COMPANY, came.company());
    return said;
  }

  private static void put(Map<FormField, String> said, FormField field, @Nullable String typed) {
    if (typed != null) {
      said.put(field, typed);
    }
  }

  /** By a number of its own, as a browser makes one up. */
  static Visitor visitor(String who, String page) {
    var number = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
    return new Visitor(number.toString(), page);
  }
}
