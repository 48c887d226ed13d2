package io.leadpact.identity;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may come in, and as what. */
@Service
@Transactional
public class Users {

  private final UserRepository users;
  private final Teams teams;
  private final CalendarChoices choices;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Users(
      UserRepository users,
      Teams teams,
      CalendarChoices choices,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.teams = teams;
    this.choices = choices;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional(readOnly = true)
  public List<UserView> all() {
    return users.findAllByName().stream().map(User::view).toList();
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional(readOnly = true)
  public UserView find(UserId id) {
    return get(id).view();
  }

  /** A user without a password yet: who asks has made sure that the caller may. */
  public UserId create(String email, UserDetail detail) {
    knownTeam(detail.team());
    var address = EmailAddress.of(email).text();
    if (users.existsByEmail(address)) {
      throw new RuleViolation("user.known", "There is a user with that address already", "email");
    }
    var user = users.saveAndFlush(User.create(address, detail, clock.instant()));
    if (user.calendar().isPresent()) {
      choices.choose(user.id().actor(), user.calendar());
    }
    note("user.created", user.id(), Map.of("roles", roles(detail)));
    return user.id();
  }

  /** The version is the one that the editor looked at; another one meanwhile is a conflict. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public void change(UserId id, int version, UserDetail detail) {
    knownTeam(detail.team());
    var administrators = users.lockAdministrators();
    var user = get(id);
    if (user.version() != version) {
      throw changedMeanwhile();
    }
    if (!detail.roles().contains(Role.ADMINISTRATOR)) {
      keepOneAdministrator(administrators, id);
    }
    var before = user.calendar();
    user.change(detail);
    save(user);
    if (!before.equals(user.calendar())) {
      choices.choose(id.actor(), user.calendar());
    }
    note("user.changed", id, Map.of("roles", roles(detail)));
  }

  /** From now on they cannot come in: their sessions end at once, their tokens open nothing. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public void deactivate(UserId id) {
    keepOneAdministrator(users.lockAdministrators(), id);
    var user = get(id);
    user.deactivate();
    save(user);
    sessions.endAll(id.actor());
    note("user.deactivated", id, Map.of());
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  public void reactivate(UserId id) {
    var user = get(id);
    user.reactivate();
    save(user);
    note("user.reactivated", id, Map.of());
  }

  /** What users decide about themselves. */
  public void prefer(SignedIn self, @Nullable String language, @Nullable String zone) {
    var user = get(UserId.of(self.actor()).orElseThrow(() -> new NotFound("user", self.actor())));
    user.prefer(language, zone);
    save(user);
  }

  private static void keepOneAdministrator(List<Long> administrators, UserId leaving) {
    if (administrators.equals(List.of(leaving.value()))) {
      throw new RuleViolation(
          "user.last-administrator", "Somebody has to stay administrator", "roles");
    }
  }

  private void knownTeam(@Nullable String team) {
    if (team != null && teams.find(team).isEmpty()) {
      throw new RuleViolation("user.team", "There is no team " + team, "team", team);
    }
  }

  private void save(User user) {
    try {
      users.saveAndFlush(user);
    } catch (ObjectOptimisticLockingFailureException e) {
      throw changedMeanwhile();
    }
  }

  private static Conflict changedMeanwhile() {
    return new Conflict("user.changed-meanwhile", "Somebody else has changed this user meanwhile");
  }

  private User get(UserId id) {
    return users.findById(id.value()).orElseThrow(() -> new NotFound("user", id.value()));
  }

  private void note(String action, UserId id, Map<String, ?> detail) {
    audit.note(action, id.actor(), detail);
  }

  private static List<String> roles(UserDetail detail) {
    return detail.roles().stream().sorted().map(Role::name).toList();
  }

  Optional<UserId> idOf(String email) {
    return users.findByEmail(email).map(User::id);
  }
}
