package io.leadpact.agreement;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said about drafts. */
@Repository
class CommentRepository {

  private final JdbcClient jdbc;

  CommentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says something; no clause: about all of it. */
  long add(long draft, @Nullable String clause, String author, String text, Instant at) {
    return jdbc.sql(
            """
            insert into agreement_comment (draft, clause, author, text, at)
            values (:draft, :clause, :author, :text, :at) returning id
            """)
        .param("draft", draft)
        .param("clause", clause)
        .param("author", author)
        .param("text", text)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** The oldest first. */
  List<Comment> of(long draft) {
    return jdbc.sql(
            """
            select id, draft, clause, author, text, at, resolved_at, resolved_by
            from agreement_comment where draft = :draft order by id
            """)
        .param("draft", draft)
        .query((rs, n) -> comment(rs))
        .list();
  }

  Optional<Comment> find(long id) {
    return jdbc.sql(
            """
            select id, draft, clause, author, text, at, resolved_at, resolved_by
            from agreement_comment where id = :id
            """)
        .param("id", id)
        .query((rs, n) -> comment(rs))
        .optional();
  }

  /** No time: open again. */
  void resolve(long id, @Nullable Instant at, @Nullable String by) {
    jdbc.sql("update agreement_comment set resolved_at = :at, resolved_by = :by where id = :id")
        .param("id", id)
        .param("at", at == null ? null : Timestamp.from(at))
        .param("by", by)
        .update();
  }

  private static Comment comment(ResultSet rs) throws SQLException {
    var resolved = Moments.orNull(rs, "resolved_at");
    var by = rs.getString("resolved_by");
    return new Comment(
        rs.getLong("id"),
        rs.getLong("draft"),
        Optional.ofNullable(rs.getString("clause")),
        rs.getString("author"),
        rs.getString("text"),
        Moments.at(rs, "at"),
        resolved == null || by == null
            ? Optional.empty()
            : Optional.of(new Draft.Deed(resolved, by)));
  }
}
