package io.leadpact.identity;

import io.leadpact.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one user whom nobody can have invited. */
@Service
@Transactional
public class FirstAdministrator {

  private final JdbcClient jdbc;
  private final Users users;
  private final Passwords passwords;
  private final Invitations invitations;

  FirstAdministrator(JdbcClient jdbc, Users users, Passwords passwords, Invitations invitations) {
    this.jdbc = jdbc;
    this.users = users;
    this.passwords = passwords;
    this.invitations = invitations;
  }

  @Transactional(readOnly = true)
  public boolean isMissing() {
    return jdbc.sql("select not exists (select 1 from app_user)").query(Boolean.class).single();
  }

  /** The path of a link that makes whoever follows it the administrator. */
  public String link() {
    return invitations.firstAdministratorLink();
  }

  public boolean opens(String secret) {
    return isMissing() && invitations.opensFirst(secret);
  }

  public void accept(String secret, String email, String name, String password) {
    invitations.acceptFirst(secret);
    create(email, name, password);
  }

  /** Of several instances that start at once only one succeeds. */
  public void create(String email, String name, String password) {
    jdbc.sql("lock table app_user in share row exclusive mode").update();
    if (!isMissing()) {
      throw new Conflict("first-administrator.there", "There is an administrator already");
    }
    passwords.check(password, email, name);
    var id = users.create(email, UserDetail.of(name, Role.ADMINISTRATOR));
    passwords.set(id, password);
  }
}
