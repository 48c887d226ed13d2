package io.leadpact.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Coming in and going out. */
@Service
public class SignIns {

  private static final String ANYBODY = "anybody";

  private static final String SELECT =
      """
      select id, email, name, password, language, zone, team,
        array(select role from app_user_role where user_id = id) as roles
      from app_user where active and\s""";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;
  private final Audit audit;

  /** Compared with when there is no user, so that the answer takes as long as with one. */
  private final String nobodysPassword;

  SignIns(JdbcClient jdbc, PasswordEncoder passwords, SignInThrottle throttle, Audit audit) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.nobodysPassword = passwords.encode("nobody has this password");
  }

  private record Known(SignedIn user, @Nullable String password) {}

  /** Who has that address and password. Throws {@link WrongPassword} or {@link Throttled}. */
  public SignedIn byPassword(String email, String password, String address) {
    var known = read("email = :who", email.strip().toLowerCase(Locale.ROOT));
    var left = admitted(known, email, address);
    var stored = known.map(Known::password).orElse(null);
    var matches = passwords.matches(password, stored == null ? nobodysPassword : stored);
    if (stored == null || !matches) {
      audit.noteAs(ANYBODY, "sign-in.failed", subject(known), Map.of("address", address));
      throw new WrongPassword(left);
    }
    throttle.forget(email, address);
    var user = known.orElseThrow().user();
    audit.noteAs(user.actor(), "sign-in.done", user.actor(), Map.of("address", address));
    return user;
  }

  /** The active user of that address, without asking for a password: for the demo. */
  public Optional<SignedIn> byEmail(String email) {
    return read("email = :who", email.toLowerCase(Locale.ROOT)).map(Known::user);
  }

  /** The same user as of now; empty for one who may not come in any more. */
  public Optional<SignedIn> current(SignedIn user) {
    return UserId.of(user.actor()).flatMap(id -> read("id = :who", id.value())).map(Known::user);
  }

  public void left(SignedIn user) {
    audit.noteAs(user.actor(), "sign-in.ended", user.actor(), Map.of());
  }

  private int admitted(Optional<Known> known, String email, String address) {
    try {
      return throttle.admit(email, address);
    } catch (Throttled e) {
      audit.noteAs(ANYBODY, "sign-in.throttled", subject(known), Map.of("address", address));
      throw e;
    }
  }

  /** Never what was typed: some type their password into the wrong field. */
  private static String subject(Optional<Known> known) {
    return known.map(k -> k.user().actor()).orElse("unknown");
  }

  private Optional<Known> read(String condition, Object who) {
    return jdbc.sql(SELECT + condition).param("who", who).query(SignIns::known).optional();
  }

  private static Known known(ResultSet row, int n) throws SQLException {
    var roles = EnumSet.noneOf(Role.class);
    Columns.texts(row, "roles").forEach(role -> roles.add(Role.valueOf(role)));
    var user =
        new SignedIn(
            new UserId(row.getLong("id")).actor(),
            row.getString("email"),
            row.getString("name"),
            Set.copyOf(roles),
            Role.permissionsOf(roles),
            row.getString("language"),
            row.getString("zone"),
            row.getString("team"));
    return new Known(user, row.getString("password"));
  }
}
