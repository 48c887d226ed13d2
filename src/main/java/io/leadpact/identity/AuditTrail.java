package io.leadpact.identity;

import io.leadpact.kernel.Moments;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads what was noted, the newest first. */
@Service
public class AuditTrail {

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What to look for; null: anything.
   *
   * @param action the beginning of the action's name, such as {@code user.}
   * @param before only what comes after that line in the list, by its number
   */
  public record Question(
      @Nullable String actor,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long before) {}

  @PreAuthorize("hasAuthority('SEE_AUDIT')")
  public List<AuditView> find(Question question, int limit) {
    return jdbc.sql(
            """
            select id, at, actor, action, subject, detail from audit_entry
            where (cast(:actor as text) is null or actor = :actor)
              and (cast(:action as text) is null or starts_with(action, :action))
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:to as timestamptz) is null or at < :to)
              and (cast(:before as bigint) is null
                or (at, id) < (select at, id from audit_entry where id = :before))
            order by at desc, id desc limit :limit
            """)
        .param("actor", question.actor(), Types.VARCHAR)
        .param("action", question.action(), Types.VARCHAR)
        .param("from", Columns.timeOrNull(question.from()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("to", Columns.timeOrNull(question.to()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("before", question.before(), Types.BIGINT)
        .param("limit", limit)
        .query(
            (row, n) ->
                new AuditView(
                    row.getLong("id"),
                    Moments.at(row, "at"),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("detail")))
        .list();
  }

  /** Who occurs in the trail. */
  @PreAuthorize("hasAuthority('SEE_AUDIT')")
  public List<String> actors() {
    return jdbc.sql("select distinct actor from audit_entry order by actor")
        .query(String.class)
        .list();
  }

  /** The kinds of deeds that occur: what stands before the first dot. */
  @PreAuthorize("hasAuthority('SEE_AUDIT')")
  public List<String> kinds() {
    return jdbc.sql(
            "select distinct split_part(action, '.', 1) as kind from audit_entry order by kind")
        .query(String.class)
        .list();
  }
}
