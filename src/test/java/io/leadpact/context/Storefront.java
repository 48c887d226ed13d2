package io.leadpact.context;

import io.leadpact.testing.As;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A site and a form of it, for tests elsewhere that only know their keys. */
public final class Storefront {

  private final ApplicationContext application;

  public Storefront(ApplicationContext application) {
    this.application = application;
  }

  /** The key of a site at that address that asks for consent. */
  public String site(String origin) {
    var draft = new Site.Draft("Shop", origin, "/pricing*", true);
    return As.call(As.administrator(), () -> application.getBean(Sites.class).add(draft)).key();
  }

  /** The key of a form that may be shown at that address. */
  public String form(String origin) {
    var fields =
        new FormFields(
            List.of(
                new FormFields.Asked(FormField.NAME, null, true),
                new FormFields.Asked(FormField.EMAIL, null, true)));
    var draft =
        new WebForm.Draft(
            "Demo",
            "See it yourself",
            null,
            null,
            fields,
            null,
            ActivityKind.DEMO_REQUESTED,
            null,
            null,
            null,
            null,
            null,
            origin,
            true);
    return As.call(As.administrator(), () -> application.getBean(WebForms.class).add(draft)).key();
  }
}
