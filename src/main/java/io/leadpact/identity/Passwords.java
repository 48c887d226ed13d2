package io.leadpact.identity;

import io.leadpact.identity.secret.PasswordRules;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of users. */
@Service
@Transactional
class Passwords {

  private static final String PRODUCT = "leadpact";

  private final UserRepository users;
  private final PasswordRules rules;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;
  private final Sessions sessions;
  private final Audit audit;

  Passwords(
      UserRepository users,
      PasswordRules rules,
      PasswordEncoder encoder,
      SignInThrottle throttle,
      Sessions sessions,
      Audit audit) {
    this.users = users;
    this.rules = rules;
    this.encoder = encoder;
    this.throttle = throttle;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Throws with the reason if nobody of that address and name should have that password. */
  void check(String password, String email, String name) {
    rules
        .refusal(password, List.of(PRODUCT, email, name))
        .ifPresent(
            refusal -> {
              var bound =
                  refusal == PasswordRules.Refusal.LONG
                      ? PasswordRules.LONGEST
                      : PasswordRules.SHORTEST;
              var code = refusal.name().toLowerCase(Locale.ROOT);
              throw new RuleViolation("password." + code, english(refusal), "password", bound);
            });
  }

  private static String english(PasswordRules.Refusal refusal) {
    return switch (refusal) {
      case SHORT -> "The password has less than %d characters".formatted(PasswordRules.SHORTEST);
      case LONG -> "The password has more than %d characters".formatted(PasswordRules.LONGEST);
      case SIMPLE -> "The password is too regular";
      case COMMON -> "The password is among those that are guessed first";
      case OWN -> "The password holds the user's name or address, or the name of the product";
    };
  }

  /** From now on only the new password opens; whoever came in by the old one has to leave. */
  void set(UserId id, String password) {
    var user = get(id);
    check(password, user.email(), user.name());
    user.keepPassword(Objects.requireNonNull(encoder.encode(password)));
    users.saveAndFlush(user);
    sessions.endAll(id.actor());
    audit.noteAs(id.actor(), "password.set", id.actor(), Map.of());
  }

  /**
   * Changed by its owner, who knows the old one and stays signed in here, but nowhere else. A wrong
   * try is counted although it is refused.
   */
  @Transactional(noRollbackFor = RuleViolation.class)
  void change(SignedIn self, String current, String next, String sessionId, String address) {
    var user = get(UserId.of(self.actor()).orElseThrow(() -> new NotFound("user", self.actor())));
    try {
      throttle.admit(user.email(), address);
    } catch (Throttled e) {
      throw new RuleViolation("password.wait", "Too many wrong passwords; wait", "current");
    }
    if (!encoder.matches(current, user.password().orElse(null))) {
      throw new RuleViolation("password.current", "This is not the present password", "current");
    }
    throttle.forget(user.email(), address);
    check(next, user.email(), user.name());
    user.keepPassword(Objects.requireNonNull(encoder.encode(next)));
    users.saveAndFlush(user);
    sessions.endOthers(self.actor(), sessionId);
    audit.note("password.changed", self.actor(), Map.of());
  }

  private User get(UserId id) {
    return users.findById(id.value()).orElseThrow(() -> new NotFound("user", id.value()));
  }
}
