package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** What the compiler cannot check about the shape of the house. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.leadpact");

  @Test
  void modulesLeanOnlyOnThoseBelow() {
    ApplicationModules.of(LeadpactApplication.class).verify();
  }

  @Test
  void subpackagesHoldPlainJava() {
    HouseRules.subpackagesHoldPlainJava("io.leadpact").check(HOUSE);
  }

  @Test
  void theKernelIsPlainJava() {
    HouseRules.plainJava("io.leadpact.kernel").check(HOUSE);
  }

  @Test
  void entitiesAndRepositoriesStayInTheirModule() {
    HouseRules.entitiesAndRepositoriesStayInTheirModule().check(HOUSE);
  }

  @Test
  void timeComesFromTheClock() {
    HouseRules.timeComesFromTheClock(LeadpactApplication.class.getName()).check(HOUSE);
  }

  @Test
  void onlyServicesHoldAClock() {
    HouseRules.onlyServicesHoldAClock().check(HOUSE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    HouseRules.nothingIsInjectedIntoFields().check(HOUSE);
  }

  @Test
  void namesSayWhatAThingStandsFor() {
    HouseRules.namesSayWhatAThingStandsFor().check(HOUSE);
  }

  @Test
  void servicesAskForFew() {
    HouseRules.servicesAskForFew().check(HOUSE);
  }

  @TestFactory
  Iterable<DynamicTest> templatesHoldNoScripts() throws IOException {
    var templates = Path.of("src/main/resources/templates");
    try (var files = Files.walk(templates)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      templates.relativize(file).toString(), () -> holdsNoScript(file)))
          .toList();
    }
  }

  private static void holdsNoScript(Path template) throws IOException {
    assertThat(HouseRules.forbiddenIn(Files.readString(template))).isEmpty();
  }
}
