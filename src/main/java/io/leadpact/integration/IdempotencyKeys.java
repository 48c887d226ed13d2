package io.leadpact.integration;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sees to it that a request that is sent twice under one key is carried out once. */
@Service
class IdempotencyKeys {

  /** Longer than anybody may repeat a request (a day). */
  private static final Duration KEPT = Duration.ofHours(48);

  private static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Carries the request out, or gives the answer that it got before. Without a key it is always
   * carried out. What is done and what is answered are one transaction; a second request under the
   * same key waits for that of the first.
   *
   * @throws Conflict if the key was used for another body
   */
  @Transactional
  public <T> Answer<T> once(
      @Nullable String key, String actor, Object request, Class<T> type, Supplier<Answer<T>> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw new RuleViolation(
          "idempotency.key", "An Idempotency-Key has 1 to 200 characters", "Idempotency-Key");
    }
    var hash = hash(request);
    if (!claim(key, actor, hash)) {
      return repeated(key, actor, hash, type);
    }
    var answer = work.get();
    jdbc.sql(
            "update idempotency_key set status = :status, answer = :answer"
                + " where actor = :actor and key = :key")
        .param("status", answer.status())
        .param("answer", json.writeValueAsString(answer.body()))
        .param("actor", actor)
        .param("key", key)
        .update();
    return answer;
  }

  private boolean claim(String key, String actor, byte[] hash) {
    return jdbc.sql(
                """
                insert into idempotency_key (actor, key, body_hash, created_at)
                values (:actor, :key, :hash, :now) on conflict do nothing
                """)
            .param("actor", actor)
            .param("key", key)
            .param("hash", hash)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private <T> Answer<T> repeated(String key, String actor, byte[] hash, Class<T> type) {
    return jdbc.sql(
            "select body_hash, status, answer from idempotency_key"
                + " where actor = :actor and key = :key")
        .param("actor", actor)
        .param("key", key)
        .query(
            (row, n) -> {
              if (!MessageDigest.isEqual(hash, row.getBytes("body_hash"))) {
                throw new Conflict(
                    "idempotency.other", "This Idempotency-Key was used for another request");
              }
              return new Answer<>(
                  row.getInt("status"), json.readValue(row.getString("answer"), type));
            })
        .single();
  }

  private byte[] hash(Object request) {
    return Sha256.of(json.writeValueAsBytes(request));
  }

  /** Forgets the keys that nobody may repeat any more. */
  @Transactional
  public int forgetOld() {
    return jdbc.sql("delete from idempotency_key where created_at < :oldest")
        .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
