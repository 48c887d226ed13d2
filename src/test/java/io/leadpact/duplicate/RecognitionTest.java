package io.leadpact.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Strength;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class RecognitionTest {

  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;

  private Desk desk;

  @BeforeEach
  void aDesk() {
    desk = new Desk(beans);
  }

  private List<Two> proposed() {
    return desk.open().stream()
        .map(pair -> new Two(pair.older().id(), pair.younger().id()))
        .toList();
  }

  @Test
  void whoCameBeforeIsProposedAfterTheCommit() {
    var first = desk.lead("Ann Lee", "ann.lee@gmail.com", null);
    var second = desk.lead("Ann Lee", "annlee+fair@googlemail.com", null);
    assertThat(desk.open()).isEmpty();

    desk.catchUp();

    var pair = desk.open().get(0);
    assertThat(pair.older().id()).isEqualTo(first);
    assertThat(pair.younger().id()).isEqualTo(second);
    assertThat(pair.strength()).isEqualTo(Strength.STRONG);
    assertThat(pair.reasons()).containsExactly(Reason.EMAIL);
  }

  @Test
  void nobodyIsProposedWhoSharesAHashOnly() {
    var first = desk.lead("Ann Lee", "ann@gmail.com", null);
    var second = desk.lead("Bob Kim", "bob@gmail.com", null);
    desk.catchUp();
    jdbc.sql(
            """
            update duplicate_trace t set email = o.email from duplicate_trace o
            where t.lead_id = :first and o.lead_id = :second
            """)
        .param("first", first)
        .param("second", second)
        .update();
    assertThat(beans.getBean(TraceStore.class).alike(List.of(second)))
        .containsExactly(new TraceStore.Alike(second, first));

    beans.getBean(Recognition.class).follow(List.of(new LeadId(second)));

    assertThat(desk.open()).isEmpty();
  }

  @Test
  void whatIsStoredStaysAsItWasSent() {
    var lead = desk.lead("Ann Lee", "Ann.Lee+x@gmail.com", "030 20931234");
    desk.catchUp();

    assertThat(desk.view(lead).details().person().email()).isEqualTo("ann.lee+x@gmail.com");
    assertThat(desk.view(lead).details().person().phone()).isEqualTo("03020931234");
  }

  @Test
  void aNumberWithoutItsCountryIsDialledFromTheCompanys() {
    desk.lead("Ann Lee", null, "030 2093 1234");
    desk.lead(null, null, "+49 30 20931234");
    desk.catchUp();

    assertThat(desk.open()).hasSize(1);
    assertThat(desk.open().get(0).reasons()).containsExactly(Reason.PHONE);
  }

  @Test
  void theStrongestStandFirstAndTheListGoesOn() {
    desk.lead("John Smith", "john@acme.com", null);
    desk.lead("J. Smith", "js@acme.com", null);
    desk.lead("John Smith", "john@acme.com", null);
    desk.catchUp();

    var all = desk.open();
    assertThat(all).extracting(PairView::strength).isSortedAccordingTo((a, b) -> b.compareTo(a));
    var duplicates = beans.getBean(Duplicates.class);
    var first = As.call(As.reader(), () -> duplicates.page(PairFilter.OPEN, null, 1));
    var second = As.call(As.reader(), () -> duplicates.page(PairFilter.OPEN, first.next(), 100));
    assertThat(first.pairs()).containsExactly(all.get(0));
    assertThat(second.pairs()).containsExactlyElementsOf(all.subList(1, all.size()));
    assertThat(second.next()).isNull();
  }

  @Test
  void theListIsNarrowed() {
    var one = desk.lead("John Smith", "john@acme.com", null);
    var other = desk.lead("J. Smith", "js@acme.com", null);
    desk.lead("Ann Lee", "ann@gmail.com", null);
    desk.lead("Ann Lee", "a.nn@gmail.com", null);
    desk.catchUp();

    assertThat(desk.pairs(PairFilter.of(null, "weak", null, null))).hasSize(1);
    assertThat(desk.pairs(PairFilter.of(null, null, "EMAIL", null))).hasSize(1);
    assertThat(desk.pairs(PairFilter.of("OPEN", null, null, one)))
        .extracting(pair -> pair.other(one).id())
        .containsExactly(other);
    assertThat(desk.pairs(PairFilter.of("DISMISSED", null, null, null))).isEmpty();
    assertThatThrownBy(() -> PairFilter.of("WHATEVER", null, null, null))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void whoIsKnownOtherwiseIsRecognisedAnew() {
    var first = desk.lead("Ann Lee", "ann@gmail.com", null);
    var second = desk.lead("Ann Lee", "lee@gmail.com", null);
    desk.catchUp();
    assertThat(desk.open()).isEmpty();

    desk.edit(second, withEmail(second, "a.nn@gmail.com"));
    desk.catchUp();
    assertThat(proposed()).containsExactly(new Two(first, second));

    desk.edit(second, withEmail(second, "lee@gmail.com"));
    desk.catchUp();
    assertThat(desk.open()).isEmpty();
  }

  private LeadDetails withEmail(long lead, String email) {
    var known = desk.view(lead).details();
    var person = new LeadDetails.Person(known.person().name(), email, null, null);
    return new LeadDetails(known.origin(), person, Organisation.UNKNOWN, null);
  }

  @Test
  void whatSomebodyCalledNotTheSameIsNotProposedAgain() {
    var first = desk.lead("Ann Lee", "ann@acme.com", null);
    var second = desk.lead("Ann Lee", "ann@acme.com", null);
    desk.catchUp();
    desk.dismiss(second, first);
    assertThat(desk.open()).isEmpty();
    assertThat(desk.view(second).possibleDuplicateOf()).isNull();

    desk.edit(second, withEmail(second, "other@acme.com"));
    desk.catchUp();
    desk.edit(second, withEmail(second, "ann@acme.com"));
    desk.catchUp();
    assertThat(desk.open()).isEmpty();
    assertThat(desk.pairs(PairFilter.of("DISMISSED", null, null, null))).hasSize(1);
  }

  @Test
  void thatIsTakenBackToo() {
    var first = desk.lead("Ann Lee", "ann@acme.com", null);
    var second = desk.lead("Ann Lee", "ann@acme.com", null);
    desk.catchUp();
    desk.dismiss(first, second);
    desk.reconsider(second, first);
    desk.catchUp();

    assertThat(proposed()).containsExactly(new Two(first, second));
    assertThat(desk.view(second).possibleDuplicateOf()).isEqualTo(first);
    assertThatThrownBy(() -> desk.reconsider(first, second)).isInstanceOf(NotFound.class);
  }

  @Test
  void aLeadIsNotComparedWithItself() {
    var lead = desk.lead("Ann Lee", "ann@acme.com", null);
    assertThatThrownBy(() -> desk.dismiss(lead, lead)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void onlyWhoWorksLeadsDecides() {
    var one = desk.lead("Ann Lee", "ann@acme.com", null);
    var other = desk.lead("Ann Lee", "ann@acme.com", null);
    assertThatThrownBy(
            () ->
                As.run(
                    As.reader(),
                    () -> beans.getBean(Duplicates.class).dismiss(one, other, "user:9")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoIsMergedSpeaksForTheOneThatStays() {
    var a = desk.lead("Ann Lee", "ann@acme.com", null);
    var b = desk.lead("Ann Lee", "ann@acme.com", "030 20931234");
    desk.merge(b, a);
    var c = desk.lead(null, null, "+49 30 20931234");
    desk.catchUp();
    assertThat(proposed()).containsExactly(new Two(a, c));

    desk.unmerge(b);
    desk.catchUp();
    assertThat(proposed()).containsExactlyInAnyOrder(new Two(a, b), new Two(b, c));
  }

  @Test
  void whoIsMergedIsProposedNoMore() {
    var a = desk.lead("Ann Lee", "ann@acme.com", null);
    var b = desk.lead("Ann Lee", "ann@acme.com", null);
    var c = desk.lead("Ann Lee", "ann@acme.com", null);
    desk.catchUp();
    assertThat(proposed()).hasSize(3);
    desk.merge(b, a);
    assertThat(proposed()).containsExactly(new Two(a, c));
    desk.catchUp();
    assertThat(proposed()).containsExactly(new Two(a, c));
    assertThatThrownBy(() -> desk.dismiss(b, c)).isInstanceOf(Conflict.class);
  }

  @Test
  void aCrowdAtOneAddressIsComparedWithTheFirstOfThemOnly() {
    IntStream.range(0, 60).forEach(n -> desk.lead(null, "info@acme.com", null));
    desk.catchUp();

    assertThat(jdbc.sql("select count(*) from duplicate_pair").query(Long.class).single())
        .isLessThanOrEqualTo(60 * 21);
  }

  @Test
  void leadsThatAreGoneAreNobody() {
    var lead = desk.lead("Ann Lee", "ann@acme.com", null);
    beans.getBean(Recognition.class).follow(List.of(new LeadId(lead + 1_000)));
    assertThat(desk.open()).isEmpty();
  }
}
