package io.leadpact.identity;

import io.leadpact.kernel.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Teams and users for programs that set an installation up. */
@RestController
@RequestMapping("/api/v1")
class IdentityApi {

  private final Teams teams;
  private final Users users;
  private final Invitations invitations;

  IdentityApi(Teams teams, Users users, Invitations invitations) {
    this.teams = teams;
    this.users = users;
    this.invitations = invitations;
  }

  /** All of a kind: there are few of them, so that there is never a next page. */
  record Page<T>(List<T> items, @Nullable String next) {
    static <T> Page<T> of(List<T> items) {
      return new Page<>(items, null);
    }
  }

  record TeamBody(@NotBlank String name, @NotNull Party party, @Nullable String calendar) {}

  record TeamAnswer(String key, String name, Party party, @Nullable String calendar) {
    static TeamAnswer of(Team team) {
      return new TeamAnswer(team.key(), team.name(), team.party(), team.calendar().orElse(null));
    }
  }

  record UserBody(
      @NotBlank String email,
      @NotBlank String name,
      @NotEmpty Set<Role> roles,
      @Nullable String team,
      @Nullable String calendar,
      @Nullable String language) {}

  /**
   * A user as a program sees it.
   *
   * @param invitation the link that lets them in once; told when they are made
   */
  record UserAnswer(
      long id,
      String actor,
      String email,
      String name,
      List<Role> roles,
      @Nullable String team,
      @Nullable String calendar,
      @Nullable String language,
      boolean active,
      @Nullable String invitation) {

    static UserAnswer of(UserView user, @Nullable String invitation) {
      return new UserAnswer(
          user.id(),
          new UserId(user.id()).actor(),
          user.email(),
          user.name(),
          user.orderedRoles(),
          user.team(),
          user.calendar(),
          user.language(),
          user.active(),
          invitation);
    }
  }

  @GetMapping("/teams")
  @PreAuthorize("hasAnyAuthority('MANAGE_COMPANY', 'SEE_LEADS')")
  Page<TeamAnswer> teams() {
    return Page.of(teams.all().stream().map(TeamAnswer::of).toList());
  }

  @PutMapping("/teams/{key}")
  TeamAnswer define(@PathVariable String key, @Valid @RequestBody TeamBody body) {
    var calendar = Optional.ofNullable(Form.blank(body.calendar()));
    return TeamAnswer.of(teams.define(key, body.name(), body.party(), calendar));
  }

  @GetMapping("/users")
  Page<UserAnswer> users() {
    return Page.of(users.all().stream().map(user -> UserAnswer.of(user, null)).toList());
  }

  @PostMapping("/users")
  @ResponseStatus(HttpStatus.CREATED)
  UserAnswer invite(@Valid @RequestBody UserBody body) {
    var detail =
        new UserDetail(
            body.name(),
            body.roles(),
            Form.blank(body.team()),
            Form.blank(body.calendar()),
            Form.blank(body.language()));
    var invited = invitations.invite(body.email(), detail);
    var link =
        ServletUriComponentsBuilder.fromCurrentContextPath().path(invited.path()).toUriString();
    return UserAnswer.of(users.find(invited.user()), link);
  }
}
