package io.leadpact.duplicate;

import io.leadpact.duplicate.PairView.Side;
import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Strength;
import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pairs with both leads, the strongest first, then the latest. */
@Repository
class PairQuery {

  private static final String COLUMNS =
      """
      select d.strength, d.reasons, d.state, d.found_at, d.decided_at, d.decided_by,
        o.id as o_id, o.name as o_name, o.company as o_company, o.email as o_email, o.phone as o_phone,
        os.created_at as o_created_at, os.stage as o_stage, os.outcome as o_outcome, os.team as o_team, os.person as o_person,
        y.id as y_id, y.name as y_name, y.company as y_company, y.email as y_email, y.phone as y_phone,
        ys.created_at as y_created_at, ys.stage as y_stage, ys.outcome as y_outcome, ys.team as y_team, ys.person as y_person
      from duplicate_pair d
      join lead o on o.id = d.older join lead_state os on os.lead_id = d.older
      join lead y on y.id = d.younger join lead_state ys on ys.lead_id = d.younger
      where os.merged_into is null and ys.merged_into is null and\s""";

  private final JdbcClient jdbc;

  PairQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PairView> page(PairFilter filter, @Nullable PairPlace after, int limit) {
    var conditions = new ArrayList<String>();
    conditions.add("d.state = :state");
    if (filter.strength() != null) {
      conditions.add("d.strength = :strength");
    }
    if (filter.reason() != null) {
      conditions.add(":reason = any (d.reasons)");
    }
    if (filter.lead() != null) {
      conditions.add("(d.older = :lead or d.younger = :lead)");
    }
    if (after != null) {
      conditions.add("(d.strength, d.younger, d.older) < (:rank, :younger, :older)");
    }
    var strength = filter.strength();
    var reason = filter.reason();
    return jdbc.sql(
            COLUMNS
                + String.join(" and ", conditions)
                + " order by d.strength desc, d.younger desc, d.older desc limit :limit")
        .param("state", filter.state())
        .param("strength", strength == null ? 0 : strength.rank())
        .param("reason", reason == null ? "" : reason.name())
        .param("lead", filter.lead())
        .param("rank", after == null ? 0 : after.rank())
        .param("younger", after == null ? 0 : after.younger())
        .param("older", after == null ? 0 : after.older())
        .param("limit", limit)
        .query(PairQuery::pair)
        .list();
  }

  /** Who said that the two are not the same; null: nobody. */
  record Decided(Instant at, String by) {}

  @Nullable Decided decided(Two two) {
    return jdbc.sql(
            """
            select decided_at, decided_by from duplicate_pair
            where older = :older and younger = :younger and state = 'DISMISSED'
            """)
        .param("older", two.older())
        .param("younger", two.younger())
        .query((rs, n) -> new Decided(Moments.at(rs, "decided_at"), rs.getString("decided_by")))
        .optional()
        .orElse(null);
  }

  private static PairView pair(ResultSet rs, int row) throws SQLException {
    return new PairView(
        side(rs, "o_"),
        side(rs, "y_"),
        Strength.of(rs.getInt("strength")),
        Arrays.stream((String[]) rs.getArray("reasons").getArray())
            .map(Reason::valueOf)
            .sorted()
            .toList(),
        rs.getString("state"),
        Moments.at(rs, "found_at"),
        Moments.orNull(rs, "decided_at"),
        rs.getString("decided_by"));
  }

  private static Side side(ResultSet rs, String of) throws SQLException {
    return new Side(
        rs.getLong(of + "id"),
        rs.getString(of + "name"),
        rs.getString(of + "company"),
        rs.getString(of + "email"),
        rs.getString(of + "phone"),
        Moments.at(rs, of + "created_at"),
        rs.getString(of + "stage"),
        rs.getString(of + "outcome"),
        rs.getString(of + "team"),
        rs.getString(of + "person"));
  }
}
