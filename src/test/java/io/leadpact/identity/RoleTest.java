package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, 11",
    "MARKETING_MANAGER, 7",
    "SDR, 4",
    "SALES_REP, 4",
    "HEAD_OF_MARKETING, 10",
    "HEAD_OF_SALES, 10",
    "DIRECTOR, 3",
    "EXECUTIVE, 2",
    "READ_ONLY, 2"
  })
  void eachRoleHasItsShareOfThePermissions(Role role, int permissions) {
    assertThat(role.permissions()).hasSize(permissions);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybodySeesTheFigures(Role role) {
    assertThat(role.permissions()).contains(Permission.SEE_FIGURES, Permission.SEE_LEADS);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
  void onlyAdministratorsManageTheCompany(Role role) {
    assertThat(role.permissions()).doesNotContain(Permission.MANAGE_COMPANY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"DIRECTOR", "EXECUTIVE", "READ_ONLY"})
  void whoOnlyLooksChangesNothing(Role role) {
    assertThat(role.permissions())
        .isSubsetOf(Permission.SEE_FIGURES, Permission.SEE_LEADS, Permission.SEE_AUDIT);
  }

  @Test
  void severalRolesAddUp() {
    assertThat(Role.permissionsOf(List.of(Role.DIRECTOR, Role.SDR)))
        .containsExactlyInAnyOrder(
            Permission.SEE_FIGURES,
            Permission.SEE_LEADS,
            Permission.SEE_AUDIT,
            Permission.WORK_LEADS,
            Permission.ADD_LEADS);
  }

  @Test
  void allScopesTogetherOpenEverything() {
    assertThat(Scope.permissionsOf(EnumSet.allOf(Scope.class)))
        .isEqualTo(EnumSet.allOf(Permission.class));
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void aScopeIsFoundByItsKey(Scope scope) {
    assertThat(Scope.of(scope.key())).isSameAs(scope);
  }

  @Test
  void anUnknownScopeIsRefused() {
    assertThatThrownBy(() -> Scope.of("everything")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void readingScopesChangeNothing() {
    assertThat(Scope.permissionsOf(Set.of(Scope.LEADS_READ, Scope.FIGURES_READ, Scope.AUDIT_READ)))
        .containsExactlyInAnyOrder(
            Permission.SEE_LEADS, Permission.SEE_FIGURES, Permission.SEE_AUDIT);
  }
}
