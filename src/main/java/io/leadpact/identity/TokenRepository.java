package io.leadpact.identity;

import io.leadpact.identity.secret.Secret;
import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens, which knows of their secrets only the hash. */
@Repository
class TokenRepository {

  private final JdbcClient jdbc;

  TokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token that opens, with the roles of the user to whom it belongs, if to any. */
  record Live(
      long id,
      String name,
      List<Scope> scopes,
      @Nullable Instant lastUsed,
      @Nullable Set<Role> ownerRoles) {}

  Optional<Live> live(Secret secret, Instant now) {
    return jdbc.sql(
            """
            select t.id, t.name, t.scopes, t.last_used, t.owner,
              array(select role from app_user_role where user_id = t.owner) as roles
            from api_token t left join app_user u on u.id = t.owner
            where t.sha256 = :sha256 and t.revoked_at is null
              and (t.expires_at is null or t.expires_at > :now)
              and (t.owner is null or u.active)
            """)
        .param("sha256", secret.sha256())
        .param("now", Timestamp.from(now))
        .query(TokenRepository::live)
        .optional();
  }

  private static Live live(ResultSet row, int n) throws SQLException {
    var owned = row.getObject("owner") != null;
    return new Live(
        row.getLong("id"),
        row.getString("name"),
        Columns.texts(row, "scopes").stream().map(Scope::of).toList(),
        Moments.orNull(row, "last_used"),
        owned
            ? Set.copyOf(Columns.texts(row, "roles").stream().map(Role::valueOf).toList())
            : null);
  }

  /** Only where it was not noted since: many instances may want to. */
  void used(long id, Instant now, Instant unlessSince) {
    jdbc.sql(
            """
            update api_token set last_used = :now
            where id = :id and (last_used is null or last_used < :since)
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(unlessSince))
        .update();
  }

  /** Returns the number of the new token; empty where that secret is known already. */
  Optional<Long> add(
      Secret secret,
      String name,
      Collection<Scope> scopes,
      @Nullable UserId owner,
      Instant now,
      @Nullable Instant expires) {
    return jdbc.sql(
            """
            insert into api_token (name, sha256, scopes, owner, created_at, expires_at)
            values (:name, :sha256, string_to_array(:scopes, ','), :owner, :now, :expires)
            on conflict (sha256) do nothing returning id
            """)
        .param("name", name)
        .param("sha256", secret.sha256())
        .param("scopes", String.join(",", scopes.stream().map(Scope::key).sorted().toList()))
        .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
        .param("now", Timestamp.from(now))
        .param("expires", Columns.timeOrNull(expires), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .optional();
  }

  boolean revoke(long id, Instant now) {
    return jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  List<TokenView> all() {
    return jdbc.sql(
            """
            select t.id, t.name, t.scopes, t.created_at, t.expires_at, t.last_used, t.revoked_at,
              u.name as owner
            from api_token t left join app_user u on u.id = t.owner
            order by t.revoked_at is not null, t.id desc
            """)
        .query(
            (row, n) ->
                new TokenView(
                    row.getLong("id"),
                    row.getString("name"),
                    Columns.texts(row, "scopes"),
                    row.getString("owner"),
                    Moments.at(row, "created_at"),
                    Moments.orNull(row, "expires_at"),
                    Moments.orNull(row, "last_used"),
                    Moments.orNull(row, "revoked_at")))
        .list();
  }
}
