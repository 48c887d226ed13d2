package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Briefs and the hashes of their links. */
@Repository
class BriefRepository {

  private final JdbcClient jdbc;

  BriefRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new link in the place of an earlier one, which leads nowhere any more. */
  void put(Brief brief, byte[] sha256) {
    jdbc.sql(
            """
            insert into brief
              (lead_id, questionnaire, version, sha256, made_at, made_by, expires_at)
            values (:lead, :questionnaire, :version, :sha256, :at, :by, :expires)
            on conflict (lead_id, questionnaire, version) do update
            set sha256 = excluded.sha256, made_at = excluded.made_at, made_by = excluded.made_by,
              expires_at = excluded.expires_at, revoked_at = null
            """)
        .param("lead", brief.lead().value())
        .param("questionnaire", brief.questionnaire())
        .param("version", brief.version())
        .param("sha256", sha256)
        .param("at", Timestamp.from(brief.madeAt()))
        .param("by", brief.madeBy())
        .param("expires", Timestamp.from(brief.expiresAt()))
        .update();
  }

  /** The newest version first. */
  List<Brief> of(LeadId lead) {
    return jdbc.sql(
            "select * from brief where lead_id = :lead order by questionnaire, version desc")
        .param("lead", lead.value())
        .query(BriefRepository::brief)
        .list();
  }

  Optional<Brief> byHash(byte[] sha256) {
    return jdbc.sql("select * from brief where sha256 = :sha256 for update")
        .param("sha256", sha256)
        .query(BriefRepository::brief)
        .optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Brief> lock(LeadId lead, String questionnaire, int version) {
    return jdbc.sql(
            """
            select * from brief where lead_id = :lead and questionnaire = :questionnaire
              and version = :version for update
            """)
        .param("lead", lead.value())
        .param("questionnaire", questionnaire)
        .param("version", version)
        .query(BriefRepository::brief)
        .optional();
  }

  void update(Brief brief, @Nullable String agreedBy) {
    jdbc.sql(
            """
            update brief set revoked_at = :revoked, opened_at = :opened, sent_at = :sent,
              agreed_at = :agreed, agreed_by = coalesce(:by, agreed_by)
            where lead_id = :lead and questionnaire = :questionnaire and version = :version
            """)
        .param("revoked", timestamp(brief.revokedAt()))
        .param("opened", timestamp(brief.openedAt()))
        .param("sent", timestamp(brief.sentAt()))
        .param("agreed", timestamp(brief.agreedAt()))
        .param("by", agreedBy)
        .param("lead", brief.lead().value())
        .param("questionnaire", brief.questionnaire())
        .param("version", brief.version())
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Brief brief(ResultSet row, int number) throws SQLException {
    return new Brief(
        new LeadId(row.getLong("lead_id")),
        row.getString("questionnaire"),
        row.getInt("version"),
        Moments.at(row, "made_at"),
        row.getString("made_by"),
        Moments.at(row, "expires_at"),
        Moments.orNull(row, "revoked_at"),
        Moments.orNull(row, "opened_at"),
        Moments.orNull(row, "sent_at"),
        Moments.orNull(row, "agreed_at"));
  }
}
