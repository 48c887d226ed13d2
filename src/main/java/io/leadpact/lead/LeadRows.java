package io.leadpact.lead;

import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads leads with where they stand from the columns of both tables. */
@Component
class LeadRows implements RowMapper<LeadView> {

  private final StateStore states;

  LeadRows(StateStore states) {
    this.states = states;
  }

  @Override
  public LeadView mapRow(ResultSet rs, int row) throws SQLException {
    return new LeadView(
        new LeadId(rs.getLong("id")),
        rs.getInt("version"),
        new LeadDetails(origin(rs), person(rs), organisation(rs), rs.getBigDecimal("value")),
        states.state(rs),
        rs.getObject("possible_duplicate_of", Long.class));
  }

  private static Origin origin(ResultSet rs) throws SQLException {
    return new Origin(
        rs.getString("source"),
        rs.getString("external_id"),
        rs.getString("channel"),
        rs.getString("campaign"),
        rs.getString("lead_magnet"),
        rs.getString("landing_page"));
  }

  private static Person person(ResultSet rs) throws SQLException {
    return new Person(
        rs.getString("name"), rs.getString("email"), rs.getString("phone"), rs.getString("title"));
  }

  private static Organisation organisation(ResultSet rs) throws SQLException {
    return new Organisation(
        rs.getString("company"),
        rs.getString("industry"),
        rs.getObject("employees", Integer.class),
        rs.getString("region"),
        rs.getString("segment"));
  }
}
