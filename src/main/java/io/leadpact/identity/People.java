package io.leadpact.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The users, as other modules need to know them. */
@Service
public class People {

  private static final String SELECT = "select id, email, name, team, active from app_user ";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What other modules may know of a user. */
  public record Person(
      String actor, String email, String name, Optional<String> team, boolean active) {}

  /** Everybody, by name, those who have left included. */
  public List<Person> all() {
    return jdbc.sql(SELECT + "order by name, id").query(People::person).list();
  }

  /** Everybody who has that role. */
  public List<Person> with(Role role) {
    return jdbc.sql(
            SELECT
                + "where id in (select user_id from app_user_role where role = :role) order by name, id")
        .param("role", role.name())
        .query(People::person)
        .list();
  }

  /** The user of that actor ({@code user:12}) or e-mail address. */
  public Optional<Person> find(String actorOrEmail) {
    var id = UserId.of(actorOrEmail);
    return jdbc.sql(SELECT + "where " + (id.isPresent() ? "id = :who" : "email = :who"))
        .param("who", id.isPresent() ? id.get().value() : actorOrEmail.toLowerCase(Locale.ROOT))
        .query(People::person)
        .optional();
  }

  private static Person person(ResultSet row, int n) throws SQLException {
    return new Person(
        new UserId(row.getLong("id")).actor(),
        row.getString("email"),
        row.getString("name"),
        Optional.ofNullable(row.getString("team")),
        row.getBoolean("active"));
  }
}
