package io.leadpact.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is behind the request: a user, or a program with a token.
 *
 * @param actor how the journal and the audit trail name it: {@code user:12} or {@code token:3}
 * @param email the user's address, or the token's name
 * @param language the language tag the user chose, if any
 * @param zone the time zone the user chose, if any: else the company's
 * @param team the key of the user's team, if any
 */
public record SignedIn(
    String actor,
    String email,
    String name,
    Set<Role> roles,
    Set<Permission> permissions,
    @Nullable String language,
    @Nullable String zone,
    @Nullable String team)
    implements UserDetails, Serializable {

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  public Optional<String> ofTeam() {
    return Optional.ofNullable(team);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return permissions.stream().map(p -> new SimpleGrantedAuthority(p.name())).toList();
  }

  @Override
  public @Nullable String getPassword() {
    return null;
  }

  /** The actor: unlike the address it never changes, and sessions are listed by it. */
  @Override
  public String getUsername() {
    return actor;
  }

  /** For lists of initials on a page: at most two letters. */
  public String initials() {
    return List.of(name.strip().split("\\s+")).stream()
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .reduce("", String::concat);
  }

  /** Never the name or address: whatever is printed may end in a log. */
  @Override
  public String toString() {
    return actor;
  }
}
