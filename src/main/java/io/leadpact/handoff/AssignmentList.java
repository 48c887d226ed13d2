package io.leadpact.handoff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of teams, people and days, the newest first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SEE_LEADS')")
class AssignmentList {

  static final int A_PAGE = 50;

  private final JdbcClient jdbc;
  private final AssignmentStore store;

  AssignmentList(JdbcClient jdbc, AssignmentStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * Which of them; null: all.
   *
   * @param until not at or after that moment
   * @param beforeAt where the page goes on: behind the decision of that moment and number
   */
  record Wanted(
      @Nullable String team,
      @Nullable String person,
      @Nullable String outcome,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Instant beforeAt,
      long beforeId) {

    private String condition() {
      return "where true"
          + (team == null ? "" : " and a.team = :team")
          + (person == null ? "" : " and a.person = :person")
          + (outcome == null ? "" : " and a.outcome = :outcome")
          + (from == null ? "" : " and a.at >= :from")
          + (until == null ? "" : " and a.at < :until")
          + (beforeAt == null ? "" : " and (a.at, a.id) < (:beforeAt, :beforeId)");
    }
  }

  /** One more than a page, where there is more. */
  List<Assignment> find(Wanted wanted) {
    return jdbc.sql(
            AssignmentStore.SELECT
                + wanted.condition()
                + " order by a.at desc, a.id desc limit :limit")
        .param("team", wanted.team())
        .param("person", wanted.person())
        .param("outcome", wanted.outcome())
        .param("from", timestamp(wanted.from()))
        .param("until", timestamp(wanted.until()))
        .param("beforeAt", timestamp(wanted.beforeAt()))
        .param("beforeId", wanted.beforeId())
        .param("limit", A_PAGE + 1)
        .query(store::read)
        .list();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
