package io.leadpact.identity;

import io.leadpact.identity.LinkRepository.Link;
import io.leadpact.identity.LinkRepository.Purpose;
import io.leadpact.identity.secret.Secret;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which users get their first password, or a new one: shown to an administrator. */
@Service
@Transactional
public class Invitations {

  private final LinkRepository links;
  private final Users users;
  private final UserRepository stored;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  Invitations(
      LinkRepository links,
      Users users,
      UserRepository stored,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.links = links;
    this.users = users;
    this.stored = stored;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new user, and the path that lets them in once. */
  public record Invited(UserId user, String path) {}

  /** Whom a link is for. */
  public record Guest(String name, String email, boolean isNew) {}

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public Invited invite(String email, UserDetail detail) {
    var id = users.create(email, detail);
    return new Invited(id, link(id));
  }

  /** A new link for a user: an invitation while there is no password, else to set another one. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public String link(UserId id) {
    var user = get(id);
    if (!user.active()) {
      throw new RuleViolation("user.inactive", "This user is deactivated");
    }
    var purpose = user.password().isEmpty() ? Purpose.INVITATION : Purpose.PASSWORD_RESET;
    audit.note(
        purpose == Purpose.INVITATION ? "user.invited" : "password.link", id.actor(), Map.of());
    return links.issue(purpose, id, clock.instant());
  }

  /** Whom the link lets in; empty where it opens nothing. */
  @Transactional(readOnly = true)
  public Optional<Guest> guest(String secret) {
    return links
        .open(new Secret(secret), clock.instant())
        .map(Link::user)
        .flatMap(id -> stored.findById(id.value()))
        .map(user -> new Guest(user.name(), user.email(), user.password().isEmpty()));
  }

  /** Sets the password by the link, which opens nothing afterwards. */
  public void accept(String secret, String password) {
    var link = used(secret);
    var user = link.user();
    if (user == null) {
      throw noLink();
    }
    passwords.set(user, password);
  }

  /** Takes the link of the first administrator, which opens nothing afterwards. */
  void acceptFirst(String secret) {
    if (used(secret).purpose() != Purpose.FIRST_ADMINISTRATOR) {
      throw noLink();
    }
  }

  boolean opensFirst(String secret) {
    return links
        .open(new Secret(secret), clock.instant())
        .filter(link -> link.purpose() == Purpose.FIRST_ADMINISTRATOR)
        .isPresent();
  }

  String firstAdministratorLink() {
    return links.issue(Purpose.FIRST_ADMINISTRATOR, null, clock.instant());
  }

  private Link used(String secret) {
    var now = clock.instant();
    return links
        .open(new Secret(secret), now)
        .filter(link -> links.use(link, now))
        .orElseThrow(Invitations::noLink);
  }

  private static RuleViolation noLink() {
    return new RuleViolation("link.closed", "This link was used, has expired, or never was");
  }

  private User get(UserId id) {
    return stored.findById(id.value()).orElseThrow(() -> new NotFound("user", id.value()));
  }
}
