package io.leadpact.identity;

import io.leadpact.identity.secret.Patience;
import io.leadpact.identity.secret.Secret;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow, by account and by network address, on all instances together. A try counts
 * as failed before the password is looked at, so that many at once gain nothing; success takes it
 * back.
 */
@Service
class SignInThrottle {

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Tries(int failures, @Nullable Instant waitUntil) {}

  /**
   * Lets one try pass and returns how many are left before a wait, or throws {@link Throttled}.
   * Unknown accounts are counted like known ones, so that nothing tells them apart.
   */
  @Transactional(noRollbackFor = Throttled.class)
  int admit(String email, String address) {
    var byAddress = admit(addressKey(address), Patience.WITH_ADDRESS);
    var byAccount = admit(accountKey(email), Patience.WITH_ACCOUNT);
    return Math.min(byAccount, byAddress);
  }

  /** It was no guess: the account starts anew, the address gets its try back. */
  @Transactional
  void forget(String email, String address) {
    jdbc.sql("delete from sign_in_throttle where key = :key")
        .param("key", accountKey(email))
        .update();
    jdbc.sql(
            """
            update sign_in_throttle set failures = greatest(failures - 1, 0), wait_until = null
            where key = :key
            """)
        .param("key", addressKey(address))
        .update();
  }

  private int admit(String key, Patience patience) {
    var now = clock.instant();
    jdbc.sql(
            """
            insert into sign_in_throttle (key, failures, last_try) values (:key, 0, :now)
            on conflict (key) do nothing
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .update();
    var tries = locked(key, now);
    var until = tries.waitUntil();
    if (until != null && until.isAfter(now)) {
      throw new Throttled(now, until);
    }
    var failures = tries.failures() + 1;
    var wait = patience.afterFailures(failures);
    jdbc.sql(
            """
            update sign_in_throttle set failures = :failures, last_try = :now, wait_until = :until
            where key = :key
            """)
        .param("failures", failures)
        .param("now", Timestamp.from(now))
        .param("until", wait.isZero() ? null : Timestamp.from(now.plus(wait)))
        .param("key", key)
        .update();
    return Math.max(patience.free() - failures, 0);
  }

  private Tries locked(String key, Instant now) {
    return jdbc.sql(
            """
            select case when last_try < :forgotten then 0 else failures end as failures,
              wait_until
            from sign_in_throttle where key = :key for update
            """)
        .param("key", key)
        .param("forgotten", Timestamp.from(now.minus(Patience.MEMORY)))
        .query((row, n) -> new Tries(row.getInt("failures"), Moments.orNull(row, "wait_until")))
        .single();
  }

  private static String accountKey(String email) {
    var hash = new Secret(email.strip().toLowerCase(Locale.ROOT)).sha256();
    return "account:" + HexFormat.of().formatHex(hash, 0, 16);
  }

  private static String addressKey(String address) {
    return "address:" + address;
  }
}
