package io.leadpact.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as the pages of an administrator show them.
 *
 * @param entered has a password, so that the invitation was followed
 */
public record UserView(
    long id,
    int version,
    String email,
    String name,
    Set<Role> roles,
    @Nullable String language,
    @Nullable String zone,
    @Nullable String team,
    @Nullable String calendar,
    boolean active,
    boolean entered) {

  /** In the order in which roles are always listed. */
  public List<Role> orderedRoles() {
    return roles.stream().sorted().toList();
  }
}
