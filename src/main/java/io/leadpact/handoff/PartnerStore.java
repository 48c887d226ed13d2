package io.leadpact.handoff;

import io.leadpact.handoff.Partner.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the directory of partners. */
@Repository
class PartnerStore {

  private static final String COLUMNS =
      "select key, version, name, kind, email, share, fixed, note, active from partner ";

  private final JdbcClient jdbc;

  PartnerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that are active first, by name. */
  List<Partner> all() {
    return jdbc.sql(COLUMNS + "order by active desc, lower(name), key")
        .query(PartnerStore::partner)
        .list();
  }

  Optional<Partner> find(String key) {
    return jdbc.sql(COLUMNS + "where key = :key")
        .param("key", key)
        .query(PartnerStore::partner)
        .optional();
  }

  /** False where there is one of that key already. */
  boolean add(String key, Said said) {
    return said(
                """
                insert into partner (key, name, kind, email, share, fixed, note)
                values (:key, :name, :kind, :email, :share, :fixed, :note) on conflict do nothing
                """,
                key,
                said)
            .update()
        == 1;
  }

  /** False where it was no longer that version. */
  boolean change(String key, int version, Said said, boolean active) {
    return said(
                """
                update partner set version = version + 1, name = :name, kind = :kind, email = :email, share = :share,
                  fixed = :fixed, note = :note, active = :active
                where key = :key and version = :version
                """,
                key,
                said)
            .param("active", active)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec said(String sql, String key, Said said) {
    return jdbc.sql(sql)
        .param("key", key)
        .param("name", said.name())
        .param("kind", said.kind().name())
        .param("email", said.email())
        .param("share", said.commission().share())
        .param("fixed", said.commission().fixed())
        .param("note", said.note());
  }

  private static Partner partner(ResultSet rs, int row) throws SQLException {
    var commission = new PartnerCommission(rs.getBigDecimal("share"), rs.getBigDecimal("fixed"));
    var said =
        new Said(
            rs.getString("name"),
            PartnerKind.valueOf(rs.getString("kind")),
            rs.getString("email"),
            commission,
            rs.getString("note"));
    return new Partner(rs.getString("key"), rs.getInt("version"), said, rs.getBoolean("active"));
  }
}
