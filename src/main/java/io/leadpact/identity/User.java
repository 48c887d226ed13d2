package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody who may sign in, as long as active. Never removed: journals name them. */
@Entity
@Table(name = "app_user")
class User extends AbstractAggregateRoot<User> {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_id_seq")
  @SequenceGenerator(name = "app_user_id_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;
  private String email;
  private String name;
  private @Nullable String password;
  private @Nullable String language;
  private @Nullable String zone;
  private @Nullable String team;
  private @Nullable String calendar;
  private boolean active;
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @SuppressWarnings("NullAway") // filled by JPA
  protected User() {}

  private User(String email, UserDetail detail, Instant at) {
    this.email = email;
    this.name = detail.name();
    this.createdAt = at;
    this.active = true;
    change(detail);
  }

  static User create(String email, UserDetail detail, Instant at) {
    return new User(EmailAddress.of(email).text(), detail, at);
  }

  final void change(UserDetail detail) {
    if (detail.roles().isEmpty()) {
      throw new RuleViolation("user.no-role", "A user has at least one role", "roles");
    }
    name = detail.checkedName();
    language = known(detail.language());
    team = detail.team();
    calendar = detail.calendar();
    if (!roles.equals(detail.roles())) {
      roles.clear();
      roles.addAll(detail.roles());
    }
  }

  void prefer(@Nullable String language, @Nullable String zone) {
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new RuleViolation("user.zone", "There is no time zone " + zone, "zone", zone);
    }
    this.language = known(language);
    this.zone = zone;
  }

  private static @Nullable String known(@Nullable String language) {
    if (language != null && !Form.LANGUAGES.contains(language)) {
      throw new RuleViolation(
          "user.language", "There is no language " + language, "language", language);
    }
    return language;
  }

  void keepPassword(String encoded) {
    password = encoded;
  }

  void deactivate() {
    if (active) {
      active = false;
      registerEvent(new UserLeft(id()));
    }
  }

  void reactivate() {
    active = true;
  }

  UserId id() {
    if (id == null) {
      throw new IllegalStateException("A user has no number before it is stored");
    }
    return new UserId(id);
  }

  int version() {
    return version;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  Optional<String> password() {
    return Optional.ofNullable(password);
  }

  Optional<String> calendar() {
    return Optional.ofNullable(calendar);
  }

  boolean active() {
    return active;
  }

  boolean is(Role role) {
    return roles.contains(role);
  }

  UserView view() {
    return new UserView(
        id().value(),
        version,
        email,
        name,
        Set.copyOf(roles),
        language,
        zone,
        team,
        calendar,
        active,
        password != null);
  }
}
