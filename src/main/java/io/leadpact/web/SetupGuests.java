package io.leadpact.web;

import io.leadpact.agreement.Drafts;
import io.leadpact.identity.Invitations;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings people in while an installation is set up. A head who comes after the draft was opened is
 * named to sign it, where nobody is yet.
 */
@Service
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class SetupGuests {

  private final Users users;
  private final Invitations invitations;
  private final Teams teams;
  private final Drafts drafts;

  SetupGuests(Users users, Invitations invitations, Teams teams, Drafts drafts) {
    this.users = users;
    this.invitations = invitations;
    this.teams = teams;
    this.drafts = drafts;
  }

  /** The path that lets the guest in once. */
  @Transactional
  public String invite(String name, String email, Role role) {
    var detail = new UserDetail(name, Set.of(role), team(role), null, null);
    var invited = invitations.invite(email, detail);
    name(role, invited.user());
    return invited.path();
  }

  /** Whoever sets up is a head as well; other roles nobody takes so. */
  @Transactional
  public void take(Role role, SignedIn self) {
    if (role.heads().isPresent()) {
      var id = UserId.of(self.actor()).orElseThrow();
      var me = users.find(id);
      var roles = EnumSet.copyOf(me.roles());
      roles.add(role);
      users.change(
          id,
          me.version(),
          new UserDetail(me.name(), roles, me.team(), me.calendar(), me.language()));
      name(role, id);
    }
  }

  private void name(Role role, UserId head) {
    role.heads().ifPresent(party -> name(party, head.actor()));
  }

  private void name(Party party, String actor) {
    drafts
        .open()
        .filter(draft -> !draft.proposed() && !draft.signatories().containsKey(party))
        .filter(draft -> !draft.signatories().containsValue(actor))
        .ifPresent(draft -> drafts.name(draft.tag(), party, actor));
  }

  private @Nullable String team(Role role) {
    var key = role == Role.SDR ? "sdr" : role == Role.SALES_REP ? "sales" : "";
    return teams.find(key).isPresent() ? key : null;
  }
}
