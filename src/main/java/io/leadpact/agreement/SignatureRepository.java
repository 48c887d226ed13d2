package io.leadpact.agreement;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed, and who signed it: rows that are written once. */
@Repository
class SignatureRepository {

  private final JdbcClient jdbc;

  SignatureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void propose(long draft, Proposal proposal) {
    jdbc.sql(
            """
            insert into agreement_proposal (draft, round, text, sha256, at, by)
            values (:draft, :round, :text, :sha256, :at, :by)
            """)
        .param("draft", draft)
        .param("round", proposal.round())
        .param("text", proposal.text())
        .param("sha256", proposal.sha256())
        .param("at", Timestamp.from(proposal.at()))
        .param("by", proposal.by())
        .update();
  }

  Optional<Proposal> proposal(long draft, int round) {
    return jdbc.sql(
            """
            select round, text, sha256, at, by from agreement_proposal
            where draft = :draft and round = :round
            """)
        .param("draft", draft)
        .param("round", round)
        .query(
            (rs, n) ->
                new Proposal(
                    rs.getInt("round"),
                    rs.getString("text"),
                    rs.getString("sha256"),
                    Moments.at(rs, "at"),
                    rs.getString("by")))
        .optional();
  }

  void sign(long draft, int round, Signature signature) {
    jdbc.sql(
            """
            insert into agreement_signature (draft, round, party, actor, name, role, at, sha256)
            values (:draft, :round, :party, :actor, :name, :role, :at, :sha256)
            """)
        .param("draft", draft)
        .param("round", round)
        .param("party", signature.party().name())
        .param("actor", signature.actor())
        .param("name", signature.name())
        .param("role", signature.role())
        .param("at", Timestamp.from(signature.at()))
        .param("sha256", signature.sha256())
        .update();
  }

  Map<Party, Signature> signatures(long draft, int round) {
    var signatures = new EnumMap<Party, Signature>(Party.class);
    jdbc.sql(
            """
            select party, actor, name, role, at, sha256 from agreement_signature
            where draft = :draft and round = :round
            """)
        .param("draft", draft)
        .param("round", round)
        .query((rs, n) -> signature(rs))
        .list()
        .forEach(signature -> signatures.put(signature.party(), signature));
    return signatures;
  }

  /** By number, the signatures by which a version came about; of none that was put in force. */
  Map<Integer, Map<Party, Signature>> byVersion() {
    var signatures = new HashMap<Integer, Map<Party, Signature>>();
    jdbc.sql(
            """
            select number, party, actor, name, role, at, sha256
            from agreement_version join agreement_signature using (draft, round)
            """)
        .query(
            rs -> {
              var signature = signature(rs);
              signatures
                  .computeIfAbsent(rs.getInt("number"), number -> new EnumMap<>(Party.class))
                  .put(signature.party(), signature);
            });
    return signatures;
  }

  private static Signature signature(ResultSet rs) throws SQLException {
    return new Signature(
        Party.valueOf(rs.getString("party")),
        rs.getString("actor"),
        rs.getString("name"),
        rs.getString("role"),
        Moments.at(rs, "at"),
        rs.getString("sha256"));
  }
}
