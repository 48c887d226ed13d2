package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about a user.
 *
 * @param team the key of their team, if any
 * @param calendar the key of a calendar of their own; null: that of the team or the company
 * @param language a language tag; null: that of the browser
 */
public record UserDetail(
    String name,
    Set<Role> roles,
    @Nullable String team,
    @Nullable String calendar,
    @Nullable String language) {

  public static UserDetail of(String name, Role... roles) {
    return new UserDetail(name, Set.of(roles), null, null, null);
  }

  String checkedName() {
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > 100) {
      throw new RuleViolation("user.name", "A user has a name of at most 100 letters", "name");
    }
    return stripped;
  }
}
