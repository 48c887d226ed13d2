package io.leadpact.context;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Signs the forms that are handed out, with a secret that all instances share. */
@Service
class Seals {

  private static final int LENGTH = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private byte @Nullable [] known;

  Seals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  String issue(String form) {
    var issued = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new FillSeal(issued, RandomKey.next()).signed(form, secret());
  }

  Optional<FillSeal> read(@Nullable String text, String form) {
    return FillSeal.read(text, form, secret());
  }

  FillSeal.Taken taken(FillSeal seal) {
    return seal.taken(clock.instant());
  }

  private synchronized byte[] secret() {
    var secret = known;
    if (secret == null) {
      var fresh = new byte[LENGTH];
      new SecureRandom().nextBytes(fresh);
      jdbc.sql("insert into form_seal (secret) values (:secret) on conflict do nothing")
          .param("secret", fresh)
          .update();
      secret = jdbc.sql("select secret from form_seal").query(byte[].class).single();
      known = secret;
    }
    return secret;
  }
}
