package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeadDetailsTest {

  private static final Origin CRM = new Origin("crm", "1", null, null, null, null);

  @Test
  void blanksAndFormsOfWritingMakeNoDifference() {
    var sent =
        new LeadDetails(
            new Origin(" crm ", " 7 ", "web ", "", null, " https://example.com/?a=b "),
            new Person("  Ana\n Silva ", "ANA@Example.com", "+31 (20) 1234567", " "),
            new Organisation("Jose\u0301 Ltda", null, 12, "\u00a0", null),
            new BigDecimal("12.345"));
    assertThat(sent.normalised())
        .isEqualTo(
            new LeadDetails(
                new Origin("crm", "7", "web", null, null, "https://example.com/?a=b"),
                new Person("Ana Silva", "ana@example.com", "+31201234567", null),
                new Organisation("José Ltda", null, 12, null, null),
                new BigDecimal("12.35")));
    assertThat(sent.normalised().normalised()).isEqualTo(sent.normalised());
  }

  static Stream<Arguments> refused() {
    var none = Organisation.UNKNOWN;
    return Stream.of(
        Arguments.of(
            "email",
            new LeadDetails(
                new Origin("crm", "", null, null, null, null), Person.UNKNOWN, none, null)),
        Arguments.of(
            "source",
            new LeadDetails(
                new Origin(" ", "1", null, null, null, null), Person.UNKNOWN, none, null)),
        Arguments.of("email", new LeadDetails(CRM, new Person(null, "x", null, null), none, null)),
        Arguments.of("phone", new LeadDetails(CRM, new Person(null, null, "x", null), none, null)),
        Arguments.of(
            "name",
            new LeadDetails(CRM, new Person("n".repeat(5_000_000), null, null, null), none, null)),
        Arguments.of(
            "title",
            new LeadDetails(CRM, new Person(null, null, null, "t".repeat(301)), none, null)),
        Arguments.of(
            "landingPage",
            new LeadDetails(
                new Origin("crm", "1", null, null, null, "u".repeat(2001)),
                Person.UNKNOWN,
                none,
                null)),
        Arguments.of(
            "employees",
            new LeadDetails(
                CRM, Person.UNKNOWN, new Organisation(null, null, -1, null, null), null)),
        Arguments.of("value", new LeadDetails(CRM, Person.UNKNOWN, none, new BigDecimal("-0.01"))),
        Arguments.of("value", new LeadDetails(CRM, Person.UNKNOWN, none, new BigDecimal("1e14"))));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String field, LeadDetails details) {
    assertThatThrownBy(details::normalised)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @MethodSource
  void eitherIdOrEmailOrPhoneIsEnough(LeadDetails details) {
    assertThat(details.normalised()).isNotNull();
  }

  static Stream<LeadDetails> eitherIdOrEmailOrPhoneIsEnough() {
    var anonymous = new Origin("form", null, null, null, null, null);
    return Stream.of(
        new LeadDetails(CRM, Person.UNKNOWN, Organisation.UNKNOWN, null),
        new LeadDetails(
            anonymous, new Person(null, "a@b.co", null, null), Organisation.UNKNOWN, null),
        new LeadDetails(
            anonymous, new Person(null, null, "+3112345", null), Organisation.UNKNOWN, null));
  }
}
