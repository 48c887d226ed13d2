package io.leadpact.notification;

import io.leadpact.clock.AlertRaised;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        Moments.at(rs, "due_at"),
        Moments.at(rs, "raised_at"),
        Moments.orNull(rs, "withdrawn_at"),
        Moments.orNull(rs, "read_at"));
  }
}
