package io.leadpact.identity;

import static io.leadpact.identity.Permission.ADD_LEADS;
import static io.leadpact.identity.Permission.EDIT_CALENDARS;
import static io.leadpact.identity.Permission.EDIT_DESK;
import static io.leadpact.identity.Permission.EDIT_PROMISES;
import static io.leadpact.identity.Permission.LOG_DELIVERIES;
import static io.leadpact.identity.Permission.MANAGE_COMPANY;
import static io.leadpact.identity.Permission.SEE_AUDIT;
import static io.leadpact.identity.Permission.SEE_FIGURES;
import static io.leadpact.identity.Permission.SEE_LEADS;
import static io.leadpact.identity.Permission.WORK_LEADS;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a token is for: a few words to choose from instead of single permissions. */
public enum Scope {
  LEADS_READ("leads:read", SEE_LEADS),
  LEADS_WRITE("leads:write", SEE_LEADS, ADD_LEADS, WORK_LEADS, LOG_DELIVERIES),
  FIGURES_READ("figures:read", SEE_FIGURES),
  IMPORTS("imports", Permission.IMPORT),
  SETTINGS("settings", EDIT_PROMISES, EDIT_DESK, EDIT_CALENDARS, MANAGE_COMPANY),
  AUDIT_READ("audit:read", SEE_AUDIT);

  private final String key;
  private final Set<Permission> permissions;

  Scope(String key, Permission... permissions) {
    this.key = key;
    this.permissions = Set.of(permissions);
  }

  /** How it is written in the database and on pages. */
  public String key() {
    return key;
  }

  static Scope of(String key) {
    return Arrays.stream(values())
        .filter(scope -> scope.key.equals(key))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation("token.scope", "No such scope: " + key, "scopes", key));
  }

  static EnumSet<Permission> permissionsOf(Collection<Scope> scopes) {
    var all = EnumSet.noneOf(Permission.class);
    scopes.forEach(scope -> all.addAll(scope.permissions));
    return all;
  }
}
