package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class DraftsTest {

  @Autowired ApplicationContext app;
  @Autowired Drafts drafts;
  @Autowired Promises promises;

  private Heads heads;

  @BeforeEach
  void anOfficeWithTwoHeads() {
    Office.open(app);
    heads = Heads.of(app);
  }

  private Draft begin() {
    return As.call(heads.marketing, () -> drafts.begin());
  }

  static Articles saying(Articles articles, String key, String words) {
    var clauses = new ArrayList<>(articles.clauses());
    clauses.add(
        new Clause(
            key,
            Section.PURPOSE,
            Optional.empty(),
            Optional.empty(),
            Map.of(Tongue.EN, words),
            Optional.empty()));
    return new Articles(
        articles.promises(),
        articles.quotas(),
        articles.aims(),
        clauses,
        articles.structure(),
        articles.kit());
  }

  static Articles without(Articles articles, String key) {
    return new Articles(
        articles.promises(),
        articles.quotas(),
        articles.aims(),
        articles.clauses().stream().filter(clause -> !clause.key().equals(key)).toList(),
        articles.structure(),
        articles.kit());
  }

  @Test
  void aDraftBeginsWithWhatTheNewestVersionSays() {
    var draft = begin();

    assertThat(draft.articles().promises())
        .isEqualTo(promises.newest().orElseThrow().promises())
        .isNotEmpty();
    assertThat(draft.follows()).contains(1);
    assertThat(draft.state()).isEqualTo(Draft.State.DRAFT);
    assertThat(drafts.open()).contains(draft);
  }

  @Test
  void theHeadsOfBothAreNamedToSignIt() {
    assertThat(begin().signatories())
        .isEqualTo(
            Map.of(Party.MARKETING, heads.marketing.actor(), Party.SALES, heads.sales.actor()));
  }

  @Test
  void oneDraftAtATimeIsOpen() {
    begin();

    assertThatThrownBy(this::begin)
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("draft.open"));
  }

  @Test
  void whatIsWrittenIntoADraftIsReadFromIt() {
    begin();

    var changed = heads.change(articles -> saying(articles, "spirit", "We trust each other"));

    assertThat(changed.articles().clause("spirit")).isPresent();
    assertThat(heads.open().articles()).isEqualTo(changed.articles());
  }

  @Test
  void whoSawAnOlderStateOfTheDraftIsTold() {
    var seen = begin();
    heads.change(articles -> saying(articles, "spirit", "We trust each other"));

    assertThatThrownBy(() -> As.run(heads.sales, () -> drafts.change(seen.tag(), seen.articles())))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("draft.stale"));
    assertThat(heads.open().articles().clause("spirit")).isPresent();
  }

  @Test
  void onlyWhoMayEditPromisesWritesADraft() {
    assertThatThrownBy(() -> As.run(As.rep("user:7"), () -> drafts.begin()))
        .isInstanceOf(AccessDeniedException.class);
    var draft = begin();
    assertThatThrownBy(
            () -> As.run(As.rep("user:7"), () -> drafts.change(draft.tag(), draft.articles())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aWithdrawnDraftMakesPlaceForAnother() {
    var first = begin();
    As.run(heads.sales, () -> drafts.withdraw(first.tag()));

    assertThat(drafts.open()).isEmpty();
    assertThat(begin().id()).isNotEqualTo(first.id());
  }

  @Test
  void aWithdrawnDraftIsTakenUpAgainWithAllThatItSaid() {
    begin();
    var changed = heads.change(articles -> saying(articles, "spirit", "We trust each other"));
    As.run(heads.sales, () -> drafts.withdraw(changed.tag()));

    As.run(heads.sales, () -> drafts.restore(changed.id()));

    assertThat(heads.open().articles()).isEqualTo(changed.articles());
  }

  @Test
  void onePersonIsNeverNamedForBothSides() {
    var draft = begin();

    assertThatThrownBy(
            () ->
                As.run(
                    heads.sales,
                    () -> drafts.name(draft.tag(), Party.MARKETING, heads.sales.actor())))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("draft.signatory.both");
              assertThat(refused.field()).isEqualTo("marketing");
            });
  }

  @Test
  void anyActiveUserMayBeNamedAsADelegate() {
    var draft = begin();
    var delegate = heads.user("dora@example.com", "Dora Delegate", Role.SDR);

    var named =
        As.call(heads.sales, () -> drafts.name(draft.tag(), Party.MARKETING, "dora@example.com"));

    assertThat(named.signatories()).containsEntry(Party.MARKETING, delegate.actor());
  }

  @Test
  void aVersionNeverBeginsBeforeTheOneThatItFollows() {
    heads.agree(begunAndWithdrawn(), SettableClock.START.plusSeconds(86_400));
    var next = begin();

    assertThatThrownBy(
            () ->
                As.run(
                    heads.sales,
                    () ->
                        drafts.comeIntoForce(next.tag(), SettableClock.START.plusSeconds(86_400))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("draft.overlap");
              assertThat(refused.field()).isEqualTo("effectiveFrom");
            });
  }

  private Articles begunAndWithdrawn() {
    var draft = begin();
    As.run(heads.sales, () -> drafts.withdraw(draft.tag()));
    return draft.articles();
  }

  @Test
  void anAimAtAStageThatNobodyHasIsRefusedWhenItIsWritten() {
    begin();

    assertThatThrownBy(() -> heads.change(articles -> owing(articles, "DEMO")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("quota.stage");
              assertThat(refused.field()).isEqualTo("quotas[0].stage");
            });
  }

  @Test
  void aDraftMayBringAStageButIsProposedOnlyOnceTheCompanyHasIt() {
    begin();

    heads.change(articles -> owing(articles.with(structure(articles, "DEMO")), "DEMO"));

    assertThatThrownBy(() -> heads.propose())
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("quota.stage"));
  }

  private static Articles owing(Articles articles, String stage) {
    return new Articles(
        articles.promises(),
        List.of(new Quota("owed", Party.MARKETING, stage, 10)),
        List.of(),
        List.of(),
        articles.structure(),
        articles.kit());
  }

  private static Structure structure(Articles articles, String more) {
    var stages = new ArrayList<>(articles.structure().stages().keySet());
    stages.add(more);
    return Structure.usual(stages);
  }
}
