package io.leadpact.identity;

import io.leadpact.identity.secret.Secret;
import io.leadpact.kernel.Convoy;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of programs. */
@Service
public class Tokens {

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  private final TokenRepository tokens;
  private final Audit audit;
  private final Clock clock;
  private final Convoy<Secret, Optional<TokenRepository.Live>> asking;

  Tokens(TokenRepository tokens, Audit audit, Clock clock) {
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
    this.asking = new Convoy<>(1, this::live, failure -> false);
  }

  /** Which of these open. Always asked: a token that is revoked is of no use from then on. */
  private List<Optional<TokenRepository.Live>> live(List<Secret> secrets) {
    var now = clock.instant();
    var live = new HashMap<Secret, Optional<TokenRepository.Live>>();
    return secrets.stream()
        .map(secret -> live.computeIfAbsent(secret, asked -> tokens.live(asked, now)))
        .toList();
  }

  /** The program behind that secret; empty if it is unknown, expired, revoked or ownerless now. */
  public Optional<SignedIn> program(String secret) {
    var live = asking.send(new Secret(secret));
    live.ifPresent(token -> noteUse(token, clock.instant()));
    return live.map(Tokens::program);
  }

  private void noteUse(TokenRepository.Live token, Instant now) {
    var recently = now.minus(USE_IS_NOTED_EVERY);
    if (token.lastUsed() == null || token.lastUsed().isBefore(recently)) {
      tokens.used(token.id(), now, recently);
    }
  }

  /** A token never opens more than its owner may do today. */
  private static SignedIn program(TokenRepository.Live token) {
    var permissions = Scope.permissionsOf(token.scopes());
    if (token.ownerRoles() != null) {
      permissions.retainAll(Role.permissionsOf(token.ownerRoles()));
    }
    return new SignedIn(
        "token:" + token.id(),
        token.name(),
        token.name(),
        Set.of(),
        Set.copyOf(permissions),
        null,
        null,
        null);
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public List<TokenView> all() {
    return tokens.all();
  }

  /** The secret of a new token: told this once and never again. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public String issue(SignedIn owner, String name, Set<Scope> scopes, @Nullable Instant expires) {
    var now = clock.instant();
    if (name.isBlank() || name.strip().length() > 100) {
      throw new RuleViolation("token.name", "A token has a name of at most 100 letters", "name");
    }
    if (scopes.isEmpty()) {
      throw new RuleViolation("token.no-scope", "A token is for something", "scopes");
    }
    if (expires != null && !expires.isAfter(now)) {
      throw new RuleViolation("token.expires", "A token expires in the future", "expires");
    }
    var secret = Secret.random("lp_");
    var id =
        tokens
            .add(secret, name.strip(), scopes, UserId.of(owner.actor()).orElse(null), now, expires)
            .orElseThrow();
    audit.note("token.issued", "token:" + id, Map.of("scopes", keys(scopes)));
    return secret.text();
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void revoke(long id) {
    if (!tokens.revoke(id, clock.instant())) {
      throw new NotFound("token", id);
    }
    audit.note("token.revoked", "token:" + id, Map.of());
  }

  /** Takes over a secret that somebody else made, with all scopes: says whether it was new. */
  @Transactional
  boolean adopt(String secret, String name) {
    var scopes = EnumSet.allOf(Scope.class);
    var id = tokens.add(new Secret(secret), name, scopes, null, clock.instant(), null);
    id.ifPresent(i -> audit.note("token.adopted", "token:" + i, Map.of("scopes", keys(scopes))));
    return id.isPresent();
  }

  private static List<String> keys(Set<Scope> scopes) {
    return scopes.stream().map(Scope::key).sorted().toList();
  }
}
