package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Each rule of the house, broken on purpose by the classes of {@code rulebreakers}. */
class HouseRulesBiteTest {

  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("rulebreakers");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(HouseRules.subpackagesHoldPlainJava("rulebreakers"), "NotSoPlain"),
        Arguments.of(HouseRules.entitiesAndRepositoriesStayInTheirModule(), "PublicEntity"),
        Arguments.of(HouseRules.entitiesAndRepositoriesStayInTheirModule(), "PublicRepository"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "Instant.now()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "LocalDate.now(java.time.ZoneId)"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "LocalDateTime.now()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "ZonedDateTime.now()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "OffsetDateTime.now()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "System.currentTimeMillis()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "Clock.systemUTC()"),
        Arguments.of(HouseRules.timeComesFromTheClock("none"), "Date.<init>()"),
        Arguments.of(HouseRules.onlyServicesHoldAClock(), "HoldsAClock"),
        Arguments.of(HouseRules.nothingIsInjectedIntoFields(), "InjectedFields.injected"),
        Arguments.of(HouseRules.nothingIsInjectedIntoFields(), "InjectedFields.configured"),
        Arguments.of(HouseRules.namesSayWhatAThingStandsFor(), "LeadManager"),
        Arguments.of(HouseRules.namesSayWhatAThingStandsFor(), "LeadServiceImpl"),
        Arguments.of(HouseRules.namesSayWhatAThingStandsFor(), "LeadUtil"),
        Arguments.of(HouseRules.namesSayWhatAThingStandsFor(), "LeadHelper"),
        Arguments.of(HouseRules.namesSayWhatAThingStandsFor(), "LeadDTO"),
        Arguments.of(HouseRules.servicesAskForFew(), "takes 7"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itSeesWhoeverBreaksIt(ArchRule rule, String culprit) {
    var report = rule.evaluate(BROKEN).getFailureReport();
    assertThat(report.getDetails()).anyMatch(detail -> detail.contains(culprit));
  }

  @Test
  void aClockThatIsHandedInBreaksNothing() {
    var report = HouseRules.timeComesFromTheClock("none").evaluate(BROKEN).getFailureReport();
    assertThat(report.getDetails()).noneMatch(detail -> detail.contains("handedIn"));
  }

  @Test
  void modulesThatLeanOnEachOtherAreFound() {
    assertThatThrownBy(() -> ApplicationModules.of("rulebreakers", location -> true).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected")
        .hasMessageContaining("Allowed targets: none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script th:inline=\"javascript\">let a = 1</script>",
        "<p style=\"color: red\">",
        "<p th:style=\"${x}\">",
        "<p th:styleappend=\"${x}\">",
        "<style>p { color: red }</style>",
        "<button onclick=\"go()\">",
        "<button th:onclick=\"go()\">",
        "<form\nonsubmit='go()'>",
        "<a href=\"javascript:go()\">",
        "<p th:utext=\"${x}\">"
      })
  void scriptsInTemplatesAreFound(String template) {
    assertThat(HouseRules.forbiddenIn(template)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src=\"/js/behaviours.js\" defer></script>",
        "<script th:src=\"@{/js/behaviours.js}\" defer></script>",
        "<script type=\"application/json\" id=\"x\">{}</script>",
        "<p th:text=\"${x}\" data-on=\"1\" class=\"style\">one = two</p>"
      })
  void whatBehavesIsLeftAlone(String template) {
    assertThat(HouseRules.forbiddenIn(template)).isEmpty();
  }
}
