package io.leadpact.agreement;

import static java.util.stream.Collectors.toMap;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of an agreement in each of its languages. */
@Component
public class ClauseWords {

  private final MessageSource messages;
  private final VersionRepository versions;
  private final Teams teams;
  private final Companies companies;
  private final Calendars calendars;

  ClauseWords(
      MessageSource messages,
      VersionRepository versions,
      Teams teams,
      Companies companies,
      Calendars calendars) {
    this.messages = messages;
    this.versions = versions;
    this.teams = teams;
    this.companies = companies;
    this.calendars = calendars;
  }

  /** For one document in one language: names are looked up once. */
  public ClauseWriter in(Tongue tongue, Articles articles) {
    var company = companies.find();
    var named =
        new Named(
            versions.stageNames(),
            teams.all().stream().collect(toMap(Team::key, Team::name)),
            company,
            company.map(Company::calendar).flatMap(calendars::terms));
    return new ClauseWriter(articles, tongue, new Voice(messages, tongue), named);
  }
}
