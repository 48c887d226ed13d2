package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@LeadpactTest
class GuardedServicesTest {

  @Autowired Companies companies;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired Invitations invitations;
  @Autowired Tokens tokens;
  @Autowired AuditTrail trail;

  /** Called directly, past all pages and menus. */
  private Map<String, Runnable> deeds() {
    var rep = As.rep("user:7");
    var detail = UserDetail.of("Mallory", Role.ADMINISTRATOR);
    var id = new UserId(1);
    return Map.ofEntries(
        Map.entry(
            "company", () -> companies.define("Mine", ZoneOffset.UTC, "EUR", "default", false)),
        Map.entry("team", () -> teams.define("mine", "Mine", Party.SALES, Optional.empty())),
        Map.entry("users", users::all),
        Map.entry("user", () -> users.find(id)),
        Map.entry("change", () -> users.change(id, 0, detail)),
        Map.entry("deactivate", () -> users.deactivate(id)),
        Map.entry("reactivate", () -> users.reactivate(id)),
        Map.entry("invite", () -> invitations.invite("m@example.com", detail)),
        Map.entry("link", () -> invitations.link(id)),
        Map.entry("tokens", tokens::all),
        Map.entry("issue", () -> tokens.issue(rep, "mine", Set.of(Scope.SETTINGS), null)),
        Map.entry("revoke", () -> tokens.revoke(1)),
        Map.entry("audit", trail::actors));
  }

  @Test
  void whoLacksThePermissionIsRefusedByTheServiceItself() {
    deeds()
        .forEach(
            (name, deed) ->
                assertThatThrownBy(() -> As.run(As.rep("user:7"), deed))
                    .as(name)
                    .isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void nobodyAtAllIsRefusedToo() {
    deeds()
        .forEach(
            (name, deed) ->
                assertThatThrownBy(deed::run)
                    .as(name)
                    .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
  }
}
