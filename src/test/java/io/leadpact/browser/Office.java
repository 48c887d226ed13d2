package io.leadpact.browser;

import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.testing.As;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People who can sign in, with a password that only a test would have. */
final class Office {

  static final String PASSWORD = "correct horse battery staple";
  static final String HELENE = "helene@halden.example";
  static final String SVETLANA = "svetlana@halden.example";

  private final Users users;
  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  Office(Users users, JdbcClient jdbc, PasswordEncoder passwords) {
    this.users = users;
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  Office staffed() {
    hire(HELENE, new UserDetail("Hélène Moreau", Set.of(Role.ADMINISTRATOR), null, null, null));
    hire(SVETLANA, new UserDetail("Светлана Воробьёва", Set.of(Role.SALES_REP), "sdr", null, null));
    return this;
  }

  String actor(String email) {
    return "user:"
        + jdbc.sql("select id from app_user where email = ?")
            .param(email)
            .query(Long.class)
            .single();
  }

  private void hire(String email, UserDetail detail) {
    As.run(As.administrator(), () -> users.create(email, detail));
    jdbc.sql("update app_user set password = ? where email = ?")
        .param(passwords.encode(PASSWORD))
        .param(email)
        .update();
  }
}
