package io.leadpact.lead;

import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.journal.LeadState;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Reps and SDRs work the leads that are theirs, their team's or nobody's; everybody else with the
 * right works all.
 */
public final class OwnWork {

  private static final Set<Role> REPS = Set.of(Role.SDR, Role.SALES_REP);

  private OwnWork() {}

  /** Refuses whoever is signed in where the lead is held by another team. */
  public static void check(LeadState lead) {
    if (!allows(lead)) {
      throw new AccessDeniedException("This lead is held by somebody of another team");
    }
  }

  /** Whether the lead may be worked by whoever is signed in and has the right at all. */
  public static boolean allows(LeadState lead) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null
        || !(authentication.getPrincipal() instanceof SignedIn who)
        || who.roles().isEmpty()
        || !REPS.containsAll(who.roles())
        || isTheirs(lead, who);
  }

  private static boolean isTheirs(LeadState lead, SignedIn who) {
    var nobodys = lead.team() == null && lead.person() == null;
    var own = who.actor().equals(lead.person());
    var ofTheTeam = lead.team() != null && lead.team().equals(who.team());
    return nobodys || own || ofTheTeam;
  }
}
