package io.leadpact.identity;

import io.leadpact.identity.secret.Secret;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open once. Of what they hold only the hash is known. */
@Repository
class LinkRepository {

  private final JdbcClient jdbc;

  LinkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a link is for, how long it opens, and under which path. */
  enum Purpose {
    INVITATION(Duration.ofDays(7), "/invitation/"),
    PASSWORD_RESET(Duration.ofHours(24), "/password/"),
    FIRST_ADMINISTRATOR(Duration.ofHours(24), "/first-administrator/");

    private final Duration lifetime;
    private final String path;

    Purpose(Duration lifetime, String path) {
      this.lifetime = lifetime;
      this.path = path;
    }
  }

  record Link(long id, Purpose purpose, @Nullable UserId user) {}

  /** The path of a new link. Earlier ones of that user open nothing any more. */
  String issue(Purpose purpose, @Nullable UserId user, Instant now) {
    var secret = Secret.random("");
    if (user != null) {
      jdbc.sql("update one_time_link set used_at = :now where user_id = :user and used_at is null")
          .param("now", Timestamp.from(now))
          .param("user", user.value())
          .update();
    }
    jdbc.sql(
            """
            insert into one_time_link (purpose, user_id, sha256, created_at, expires_at)
            values (:purpose, :user, :sha256, :now, :expires)
            """)
        .param("purpose", purpose.name())
        .param("user", user == null ? null : user.value(), Types.BIGINT)
        .param("sha256", secret.sha256())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(purpose.lifetime)))
        .update();
    return purpose.path + secret.text();
  }

  /** The link, while it opens: not used, not expired, its user active. */
  Optional<Link> open(Secret secret, Instant now) {
    return jdbc.sql(
            """
            select l.id, l.purpose, l.user_id from one_time_link l
            left join app_user u on u.id = l.user_id
            where l.sha256 = :sha256 and l.used_at is null and l.expires_at > :now
              and (l.user_id is null or u.active)
            """)
        .param("sha256", secret.sha256())
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                new Link(
                    row.getLong("id"),
                    Purpose.valueOf(row.getString("purpose")),
                    row.getObject("user_id") == null ? null : new UserId(row.getLong("user_id"))))
        .optional();
  }

  /** Says whether this was the one time. */
  boolean use(Link link, Instant now) {
    return jdbc.sql("update one_time_link set used_at = :now where id = :id and used_at is null")
            .param("now", Timestamp.from(now))
            .param("id", link.id())
            .update()
        > 0;
  }
}
