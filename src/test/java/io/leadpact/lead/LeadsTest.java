package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.Role;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class LeadsTest {

  private static final LeadDetails EDITED =
      new LeadDetails(
          new Origin("elsewhere", "other", "fair", "Spring", "guide", "https://example.com"),
          new Person("Ana Silva", "ANA@example.com ", "+31 20 1234567", "CTO"),
          new Organisation("Acme", "Steel", 40, "North", "Mid"),
          new BigDecimal("1500"));

  @Autowired ApplicationContext application;
  @Autowired Leads leads;
  @Autowired Journals journals;
  @Autowired JdbcClient jdbc;

  private SomeLeads some;

  @BeforeEach
  void setUp() {
    some = new SomeLeads(application);
  }

  private LeadView edit(LeadId lead, LeadDetails details, int version) {
    return As.call(As.administrator(), () -> leads.edit(lead, details, version));
  }

  private LeadView view(LeadId lead) {
    return As.call(As.reader(), () -> leads.view(lead));
  }

  @Test
  void anEditIsKeptAsIntakeWouldKeepItButNeverWhereTheLeadIsKnown() {
    var lead = some.one("7", "Ana");
    var before = view(lead);
    var after = edit(lead, EDITED, before.version());
    assertThat(after.details())
        .isEqualTo(
            new LeadDetails(
                new Origin("crm", "7", "fair", "Spring", "guide", "https://example.com"),
                new Person("Ana Silva", "ana@example.com", "+31201234567", "CTO"),
                new Organisation("Acme", "Steel", 40, "North", "Mid"),
                new BigDecimal("1500.00")));
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(view(lead)).isEqualTo(after);
  }

  @Test
  void theSecondOfTwoWhoEditIsToldAndLosesNothing() {
    var lead = some.one("7", "Ana");
    var version = view(lead).version();
    var first = edit(lead, EDITED, version);
    assertThatThrownBy(() -> edit(lead, SomeLeads.details("7", "Second", "web"), version))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code()).isEqualTo("lead.stale"));
    assertThat(view(lead)).isEqualTo(first);
    edit(lead, SomeLeads.details("7", "Second", "web"), first.version());
    assertThat(view(lead).name()).isEqualTo("Second");
  }

  @Test
  void ofTwoAtTheSameMomentExactlyOneWins() {
    var lead = some.one("7", "Ana");
    var version = view(lead).version();
    for (int round = 0; round < 5; round++) {
      var now = view(lead).version();
      var barrier = new CyclicBarrier(2);
      var outcomes =
          Stream.of("First " + round, "Second " + round)
              .map(name -> CompletableFuture.supplyAsync(() -> tryEdit(lead, name, now, barrier)))
              .toList();
      assertThat(outcomes.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(view(lead).version()).isEqualTo(version + 5);
  }

  private boolean tryEdit(LeadId lead, String name, int version, CyclicBarrier barrier) {
    try {
      barrier.await();
      edit(lead, SomeLeads.details("7", name, "web"), version);
      return true;
    } catch (Conflict e) {
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anEditThatChangesNothingIsNoEdit() {
    var lead = some.one("7", "Ana");
    var before = view(lead);
    assertThat(edit(lead, before.details(), before.version())).isEqualTo(before);
    assertThat(audited()).isZero();
  }

  @Test
  void theAuditNamesTheFieldsAndNeverThePerson() {
    var lead = some.one("7", "Ana");
    edit(lead, EDITED, 0);
    assertThat(audited()).isEqualTo(1);
    var said =
        jdbc.sql("select a::text from audit_entry a where a.action = 'lead.edited'")
            .query(String.class)
            .single();
    assertThat(said).contains("email", "phone").doesNotContain("Silva", "ana@", "1234567");
  }

  private int audited() {
    return jdbc.sql("select count(*) from audit_entry where action = 'lead.edited'")
        .query(Integer.class)
        .single();
  }

  @Test
  void whatIntakeRefusesAnEditMayNotSayEither() {
    var lead = some.one("7", "Ana");
    var wrong =
        new LeadDetails(
            EDITED.origin(),
            new Person("Ana", "nonsense", null, null),
            EDITED.organisation(),
            null);
    assertThatThrownBy(() -> edit(lead, wrong, 0))
        .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.field()).isEqualTo("email"));
    assertThat(view(lead).version()).isZero();
  }

  @Test
  void anAddressThatAnotherLeadHasMarksThisOneAsItsDuplicate() {
    var first = some.one("1", "Ana");
    var second = some.one("2", "Ana again");
    assertThat(view(second).possibleDuplicateOf()).isNull();
    var same =
        new LeadDetails(
            EDITED.origin(),
            new Person("Ana", "1@EXAMPLE.com", null, null),
            EDITED.organisation(),
            null);
    assertThat(edit(second, same, 0).possibleDuplicateOf()).isEqualTo(first.value());
    assertThat(edit(second, EDITED, 1).possibleDuplicateOf()).isNull();
  }

  @Test
  void aLeadThatDoesNotExistIsNotFound() {
    var none = new LeadId(404);
    assertThatThrownBy(() -> view(none)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> edit(none, EDITED, 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> journals.of(none)).isInstanceOf(NotFound.class);
  }

  @Test
  void readersReadAndRepsEditTheirOwn() {
    var lead = some.one("7", "Ana");
    some.then(lead, EventType.GIVEN_TO, Fact.PERSON, "user:12");
    assertThatThrownBy(() -> As.call(As.reader(), () -> leads.edit(lead, EDITED, 0)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(As.rep("user:13"), () -> leads.edit(lead, EDITED, 0)))
        .isInstanceOf(AccessDeniedException.class);
    As.call(As.rep("user:12"), () -> leads.edit(lead, EDITED, 0));
    assertThat(view(lead).name()).isEqualTo("Ana Silva");
    As.call(As.user("user:14", Role.MARKETING_MANAGER), () -> leads.edit(lead, EDITED, 1));
  }

  @Test
  void aLeadIsCalledByWhateverIsKnownOfIt() {
    var anonymous = new Origin("form", null, null, null, null, null);
    var company = new Organisation("Acme", null, null, null, null);
    var at = java.time.Instant.parse("2026-03-02T08:00:00Z");
    var byCompany =
        some.one(
            new LeadDetails(anonymous, new Person(null, "a@b.co", null, null), company, null), at);
    assertThat(view(byCompany).name()).isEqualTo("Acme");
    assertThat(view(byCompany).subtitle()).contains("a@b.co");
    var byPhone =
        some.one(
            new LeadDetails(
                anonymous, new Person(null, null, "+3112345", null), Organisation.UNKNOWN, null),
            at);
    assertThat(view(byPhone).name()).isEqualTo("+3112345");
    assertThat(view(byPhone).subtitle()).isEmpty();
  }
}
