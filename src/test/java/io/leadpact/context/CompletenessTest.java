package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Portion.Context;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.LeadDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  private static LeadDetails details() {
    return new LeadDetails(
        new LeadDetails.Origin("crm", "7", "web", null, null, null),
        new LeadDetails.Person("Ana", "ana@example.com", null, null),
        new LeadDetails.Organisation(null, null, 0, null, null),
        null);
  }

  @Test
  void whatIsAskedForAndNotSaidIsMissing() {
    var gaps = Completeness.gaps(List.of("source", "channel", "phone", "company"), details());
    assertThat(gaps.missing()).containsExactly("phone", "company");
    assertThat(gaps.known()).isEqualTo(2);
    assertThat(gaps.complete()).isFalse();
  }

  @Test
  void allThatTheAimsOfAnAgreementNameIsAskedFor() {
    var version =
        new PromiseSet(
            1,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(
                aim("one", Set.of(Context.PHONE, Context.EMAIL)),
                aim("two", Set.of(Context.PHONE, Context.EMPLOYEES))));
    assertThat(Completeness.agreed(version))
        .containsExactlyInAnyOrder(Context.PHONE, Context.EMAIL, Context.EMPLOYEES);
    assertThat(Completeness.agreed(new PromiseSet(1, Optional.empty(), List.of()))).isEmpty();
  }

  private static Aim aim(String key, Set<Context> fields) {
    return new Ratio(
        Owed.of(key, Owner.MARKETING, Rhythm.MONTH),
        new Portion.WithContext("MQL", fields),
        Bound.AT_LEAST,
        Percent.of(100),
        Base.COHORT);
  }

  @Test
  void aCompanyWithoutEmployeesIsKnownToHaveNone() {
    assertThat(Completeness.gaps(List.of("employees"), details()).complete()).isTrue();
  }

  @Test
  void theSystemThatSentALeadIsNotFilledInByHand() {
    assertThat(Gaps.editable("source")).isFalse();
    assertThat(Gaps.editable("phone")).isTrue();
  }
}
