package io.leadpact.identity;

import static io.leadpact.identity.Permission.ADD_LEADS;
import static io.leadpact.identity.Permission.EDIT_CALENDARS;
import static io.leadpact.identity.Permission.EDIT_DESK;
import static io.leadpact.identity.Permission.EDIT_PROMISES;
import static io.leadpact.identity.Permission.IMPORT;
import static io.leadpact.identity.Permission.LOG_DELIVERIES;
import static io.leadpact.identity.Permission.SEE_AUDIT;
import static io.leadpact.identity.Permission.SEE_FIGURES;
import static io.leadpact.identity.Permission.SEE_LEADS;
import static io.leadpact.identity.Permission.WORK_LEADS;

import io.leadpact.kernel.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a user is in the company. One person may be several. */
public enum Role {
  ADMINISTRATOR(EnumSet.allOf(Permission.class)),
  MARKETING_MANAGER(
      EnumSet.of(SEE_FIGURES, SEE_LEADS, WORK_LEADS, ADD_LEADS, IMPORT, LOG_DELIVERIES, EDIT_DESK)),
  SDR(EnumSet.of(SEE_FIGURES, SEE_LEADS, WORK_LEADS, ADD_LEADS)),
  SALES_REP(EnumSet.of(SEE_FIGURES, SEE_LEADS, WORK_LEADS, ADD_LEADS)),
  HEAD_OF_MARKETING(
      EnumSet.of(
          SEE_FIGURES,
          SEE_LEADS,
          WORK_LEADS,
          ADD_LEADS,
          IMPORT,
          LOG_DELIVERIES,
          EDIT_PROMISES,
          EDIT_DESK,
          EDIT_CALENDARS,
          SEE_AUDIT)),
  HEAD_OF_SALES(
      EnumSet.of(
          SEE_FIGURES,
          SEE_LEADS,
          WORK_LEADS,
          ADD_LEADS,
          IMPORT,
          LOG_DELIVERIES,
          EDIT_PROMISES,
          EDIT_DESK,
          EDIT_CALENDARS,
          SEE_AUDIT)),
  DIRECTOR(EnumSet.of(SEE_FIGURES, SEE_LEADS, SEE_AUDIT)),
  EXECUTIVE(EnumSet.of(SEE_FIGURES, SEE_LEADS)),
  READ_ONLY(EnumSet.of(SEE_FIGURES, SEE_LEADS));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public Set<Permission> permissions() {
    return Set.copyOf(permissions);
  }

  /** Who heads a party. */
  public static Role headOf(Party party) {
    return party == Party.MARKETING ? HEAD_OF_MARKETING : HEAD_OF_SALES;
  }

  /** Of which party it is the head; most are of none. */
  public Optional<Party> heads() {
    return Arrays.stream(Party.values()).filter(party -> headOf(party) == this).findFirst();
  }

  /** What somebody with all these roles may do. */
  static Set<Permission> permissionsOf(Collection<Role> roles) {
    var all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions));
    return Set.copyOf(all);
  }
}
