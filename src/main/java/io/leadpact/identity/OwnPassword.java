package io.leadpact.identity;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is signed in once more who they are, before a deed that binds. Guessing is made
 * as slow as at the door. A user without a password, as those of the demo are, types the own name.
 */
@Service
public class OwnPassword {

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;

  OwnPassword(JdbcClient jdbc, PasswordEncoder encoder, SignInThrottle throttle) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.throttle = throttle;
  }

  private record Known(String email, String name, @Nullable String password) {}

  /** Whether there is a password to be asked for. */
  public boolean isSet(SignedIn self) {
    return find(self).map(Known::password).isPresent();
  }

  /**
   * @throws RuleViolation naming the field {@code secret}, where it is wrong or one has to wait
   */
  public void confirm(SignedIn self, String typed, String address) {
    var known = find(self).orElseThrow(() -> new NotFound("user", self.actor()));
    if (known.password() == null) {
      if (!known.name().equalsIgnoreCase(typed.strip())) {
        throw new RuleViolation(
            "sign.name", "Type your name as it stands here", "secret", known.name());
      }
      return;
    }
    admit(known, address);
    if (!encoder.matches(typed, known.password())) {
      throw new RuleViolation("sign.password", "This is not your password", "secret");
    }
    throttle.forget(known.email(), address);
  }

  private void admit(Known known, String address) {
    try {
      throttle.admit(known.email(), address);
    } catch (Throttled e) {
      throw new RuleViolation("sign.wait", "Too many wrong passwords; wait", "secret");
    }
  }

  private Optional<Known> find(SignedIn self) {
    return UserId.of(self.actor())
        .flatMap(
            id ->
                jdbc.sql("select email, name, password from app_user where id = :id and active")
                    .param("id", id.value())
                    .query(Known.class)
                    .optional());
  }
}
