package io.leadpact.testing;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Founding;
import io.leadpact.agreement.Founding.Founded;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.lead.Stages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A company that works by a starter kit since always, on weekdays from 9 to 17 UTC. */
public final class KitCompany {

  private KitCompany() {}

  public static void found(
      ApplicationContext app, String kit, Map<String, @Nullable String> answers) {
    var chosen = app.getBean(Kits.class).find(kit);
    var articles = chosen.answered(answers);
    As.run(
        As.administrator(),
        () -> {
          app.getBean(Companies.class).define("Story", ZoneId.of("UTC"), "EUR", "office", false);
          var week = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s".formatted("09:00-17:00");
          var terms = CalendarTerms.read("UTC", week, "", null, null);
          app.getBean(Calendars.class)
              .define(new CalendarDraft("office", Optional.of("Office"), terms), null, null);
          app.getBean(Stages.class).define(articles.stages());
          for (var team : chosen.teams()) {
            app.getBean(Teams.class).define(team.key(), team.key(), team.party(), Optional.empty());
          }
          app.getBean(Founding.class).begin(List.of(new Founded(version(articles), Map.of())));
        });
  }

  private static AgreementVersion version(Articles said) {
    var wording = new AgreementVersion.Wording(said.clauses(), said.structure(), said.kit());
    return new AgreementVersion(
        new PromiseSet(1, Optional.empty(), said.promises(), said.quotas(), said.aims()),
        0,
        SettableClock.START,
        "user:1",
        Optional.of(wording));
  }
}
