package io.leadpact.agreement;

import io.leadpact.kernel.Party;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which signatures a version came about. */
@Repository
class DeedSignatures {

  private final JdbcClient jdbc;
  private final SignatureRepository signatures;

  DeedSignatures(JdbcClient jdbc, SignatureRepository signatures) {
    this.jdbc = jdbc;
    this.signatures = signatures;
  }

  private record Round(long draft, int round) {}

  /** Empty where it was put in force without any. */
  Map<Party, Signature> of(int version) {
    return jdbc.sql(
            """
            select draft, round from agreement_version
            where number = :version and draft is not null
            """)
        .param("version", version)
        .query((rs, n) -> new Round(rs.getLong("draft"), rs.getInt("round")))
        .optional()
        .map(one -> signatures.signatures(one.draft(), one.round()))
        .orElse(Map.of());
  }
}
