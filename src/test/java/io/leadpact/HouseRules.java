package io.leadpact;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house, as values, so that a test can also show that they bite. */
final class HouseRules {

  private static final Set<String> TIMES_OF_DAY =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private static final int MANY = 6;

  private static final String[] FRAMEWORKS = {
    "org.springframework..", "jakarta..", "org.hibernate..", "tools.jackson.."
  };

  private static final List<Pattern> FORBIDDEN_IN_TEMPLATES =
      List.of(
          Pattern.compile("<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")[^>]*>"),
          Pattern.compile("<style[\\s>]"),
          Pattern.compile("\\s(?:th:)?style(?:append)?="),
          Pattern.compile("\\s(?:th:)?on[a-z]+="),
          Pattern.compile("\\shx-on[:-]"),
          Pattern.compile("javascript:"),
          Pattern.compile("th:utext="));

  private HouseRules() {}

  /** No row of a query either: what is reckoned there is reckoned from values. */
  static ArchRule subpackagesHoldPlainJava(String root) {
    return plainJava(root + ".*.*..", "java.sql..");
  }

  static ArchRule plainJava(String packages, String... nor) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .and(describe("are no package-info", type -> !type.getSimpleName().equals("package-info")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Stream.of(FRAMEWORKS, nor).flatMap(Stream::of).toArray(String[]::new));
  }

  static ArchRule entitiesAndRepositoriesStayInTheirModule() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .or()
        .areAssignableTo("org.springframework.data.repository.Repository")
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);
  }

  /** Whoever needs the time is handed it; only the application itself asks the system. */
  static ArchRule timeComesFromTheClock(String application) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(application)
        .should()
        .callMethodWhere(describe("asks the system for the time", HouseRules::asksTheSystem))
        .orShould()
        .callConstructor(Date.class);
  }

  /** All others are handed the moment by a service. */
  static ArchRule onlyServicesHoldAClock() {
    return fields()
        .that()
        .haveRawType(Clock.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith("org.springframework.stereotype.Service");
  }

  private static boolean asksTheSystem(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    return switch (call.getName()) {
      case "now" -> TIMES_OF_DAY.contains(owner.getName()) && takesNoClock(call);
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
          owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
      default -> false;
    };
  }

  private static boolean takesNoClock(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class));
  }

  static ArchRule nothingIsInjectedIntoFields() {
    return noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource");
  }

  static ArchRule namesSayWhatAThingStandsFor() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("DTO")
        .orShould()
        .haveSimpleNameEndingWith("Dto");
  }

  static ArchRule servicesAskForFew() {
    return constructors().that().areDeclaredInClassesThat(isABean()).should(haveAtMost(MANY));
  }

  private static DescribedPredicate<JavaClass> isABean() {
    return describe(
        "are beans", type -> type.isMetaAnnotatedWith("org.springframework.stereotype.Component"));
  }

  private static ArchCondition<JavaConstructor> haveAtMost(int arguments) {
    return new ArchCondition<>("take at most " + arguments + " arguments") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        var count = constructor.getRawParameterTypes().size();
        if (count > arguments) {
          events.add(
              SimpleConditionEvent.violated(
                  constructor, constructor.getFullName() + " takes " + count));
        }
      }
    };
  }

  /** What a strict Content-Security-Policy would refuse, or what would let a stranger's HTML in. */
  static List<String> forbiddenIn(String template) {
    return FORBIDDEN_IN_TEMPLATES.stream()
        .flatMap(pattern -> pattern.matcher(template).results())
        .map(match -> match.group().strip())
        .toList();
  }
}
