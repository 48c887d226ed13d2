package io.leadpact.notification;

import io.leadpact.clock.AlertRaised;
import io.leadpact.kernel.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads notices. */
final class NoticeRow implements RowMapper<Notice> {

  @Override
  public Notice mapRow(ResultSet rs, int row) throws SQLException {
    return new Notice(
        rs.getLong("id"),
        AlertRaised.Kind.valueOf(rs.getString("kind")),
        rs.getLong("lead"),
        rs.getString("lead_name"),
        rs.getString("promise"),
        Party.valueOf(rs.getString("party")),
        rs.getString("person"),
        Objects.requireNonNull(instant(rs, "due_at")),
        Objects.requireNonNull(instant(rs, "raised_at")),
        instant(rs, "withdrawn_at"),
        instant(rs, "read_at"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    var at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
