package io.leadpact.identity;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of both parties. */
@Service
public class Teams {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  private final JdbcClient jdbc;
  private final CalendarChoices choices;
  private final Audit audit;

  Teams(JdbcClient jdbc, CalendarChoices choices, Audit audit) {
    this.jdbc = jdbc;
    this.choices = choices;
    this.audit = audit;
  }

  public List<Team> all() {
    return jdbc.sql("select key, name, party, calendar from team order by party, name, key")
        .query(Teams::team)
        .list();
  }

  public Optional<Team> find(String key) {
    return jdbc.sql("select key, name, party, calendar from team where key = :key")
        .param("key", key)
        .query(Teams::team)
        .optional();
  }

  /** Makes the team of that key, or changes it. An empty calendar: that of the company. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public Team define(String key, String name, Party party, Optional<String> calendar) {
    var team = checked(new Team(key, name.strip(), party, calendar));
    jdbc.sql(
            """
            insert into team (key, name, party, calendar) values (:key, :name, :party, :calendar)
            on conflict (key) do update
              set name = excluded.name, party = excluded.party, calendar = excluded.calendar
            """)
        .param("key", key)
        .param("name", team.name())
        .param("party", party.name())
        .param("calendar", calendar.orElse(null))
        .update();
    choices.choose("team:" + key, calendar);
    audit.note(
        "team.changed",
        "team:" + key,
        Map.of("party", party.name(), "calendar", calendar.orElse("")));
    return team;
  }

  private static Team checked(Team team) {
    if (!KEY.matcher(team.key()).matches()) {
      throw new RuleViolation(
          "team.key", "A key is small letters, digits, - and _, at most 40", "key", team.key());
    }
    if (team.name().isEmpty() || team.name().length() > 100) {
      throw new RuleViolation("team.name", "A team has a name of at most 100 letters", "name");
    }
    return team;
  }

  private static Team team(ResultSet row, int n) throws SQLException {
    return new Team(
        row.getString("key"),
        row.getString("name"),
        Party.valueOf(row.getString("party")),
        Optional.ofNullable(row.getString("calendar")));
  }
}
