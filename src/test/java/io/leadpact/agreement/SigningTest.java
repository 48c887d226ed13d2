package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class SigningTest {

  @Autowired ApplicationContext app;
  @Autowired Drafts drafts;
  @Autowired Proposals proposals;
  @Autowired Signing signing;
  @Autowired Comments comments;
  @Autowired Promises promises;
  @Autowired JdbcClient jdbc;

  private Heads heads;

  @BeforeEach
  void aDraftOfTwoHeads() {
    Office.open(app);
    heads = Heads.of(app);
    As.run(heads.marketing, () -> drafts.begin());
  }

  private static void refused(Runnable deed, String code) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void withBothSignaturesADraftIsTheNextVersion() {
    heads.change(articles -> DraftsTest.saying(articles, "spirit", "We trust each other"));
    var proposed = heads.propose();
    heads.sign(Party.MARKETING);
    assertThat(promises.newest().orElseThrow().number()).isEqualTo(1);

    var signed = heads.sign(Party.SALES);

    assertThat(signed.state()).isEqualTo(Draft.State.SIGNED);
    var version = promises.newest().orElseThrow();
    assertThat(version.number()).isEqualTo(2);
    assertThat(version.since()).contains(SettableClock.START);
    assertThat(version.articles(List.of("LEAD"))).isEqualTo(proposed.articles());
    assertThat(promises.history().inForceAt(SettableClock.START).map(PromiseSet::version))
        .contains(2);
    assertThat(drafts.open()).isEmpty();
  }

  @Test
  void aSignatureSaysWhoSignedWhatAndWhen() {
    var proposal = heads.propose().proposal().orElseThrow();

    var signature = heads.sign(Party.SALES).signatures().get(Party.SALES);

    assertThat(signature)
        .isEqualTo(
            new Signature(
                Party.SALES,
                heads.sales.actor(),
                Heads.OF_SALES,
                "HEAD_OF_SALES",
                SettableClock.START,
                proposal.sha256()));
  }

  @Test
  void whoeverReadAnotherTextThanTheProposedOneIsTold() {
    var read = heads.propose().proposal().orElseThrow().sha256();
    As.run(heads.sales, () -> proposals.sendBack(heads.open().tag(), "Too much"));
    heads.change(articles -> DraftsTest.saying(articles, "spirit", "We trust each other"));
    heads.propose();

    refused(() -> heads.sign(Party.MARKETING, read), "draft.sign.stale");
    assertThat(heads.open().signatures()).isEmpty();
  }

  @Test
  void whatWasSignedOfAProposalThatIsSentBackCountsNoMore() {
    heads.propose();
    heads.sign(Party.MARKETING);
    As.run(heads.sales, () -> proposals.sendBack(heads.open().tag(), "Too much"));
    heads.propose();

    assertThat(heads.sign(Party.SALES).signatures()).containsOnlyKeys(Party.SALES);
    assertThat(promises.newest().orElseThrow().number()).isEqualTo(1);
    assertThat(comments.of(heads.open().id()))
        .extracting(Comment::text)
        .containsExactly("Too much");
  }

  @Test
  void aProposedDraftDoesNotChange() {
    heads.propose();

    refused(
        () -> heads.change(articles -> DraftsTest.saying(articles, "more", "and more")),
        "draft.state.proposed");
  }

  @Test
  void whatIsNotProposedIsNotSigned() {
    refused(() -> heads.sign(Party.SALES, "0".repeat(64)), "draft.state.draft");
  }

  @Test
  void nobodySignsTwiceAndNobodyForAnother() {
    var shown = heads.propose().proposal().orElseThrow().sha256();
    heads.sign(Party.SALES);

    refused(() -> heads.sign(Party.SALES), "draft.sign.twice");
    var stranger = heads.user("eve@example.com", "Eve", Role.ADMINISTRATOR);
    refused(
        () -> As.run(stranger, () -> signing.sign(stranger, shown, "Eve", Heads.ADDRESS)),
        "draft.sign.unnamed");
  }

  @Test
  void whoeverHasNoPasswordTypesTheOwnName() {
    var shown = heads.propose().proposal().orElseThrow().sha256();

    refused(
        () ->
            As.run(
                heads.sales,
                () -> signing.sign(heads.sales, shown, Heads.OF_MARKETING, Heads.ADDRESS)),
        "sign.name");
    assertThat(heads.open().signatures()).isEmpty();
  }

  @Test
  void withoutTwoSignatoriesNothingIsProposed() {
    As.run(heads.sales, () -> drafts.name(heads.open().tag(), Party.MARKETING, null));

    refused(heads::propose, "draft.signatory.missing");
  }

  @Test
  void aVersionMayBeginBeforeAllThatWasEverJudged() {
    var december = Instant.parse("2011-12-01T00:00:00Z");
    As.run(heads.sales, () -> drafts.comeIntoForce(heads.open().tag(), december));
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);

    assertThat(promises.history().inForceAt(december.minusMillis(1)).map(PromiseSet::version))
        .contains(1);
    assertThat(promises.history().inForceAt(december).map(PromiseSet::version)).contains(2);
  }

  @Test
  void aDateThatWasFineIsRefusedOnceAClockBehindItWasJudged() {
    var tomorrow = SettableClock.START.plusSeconds(86_400);
    As.run(heads.sales, () -> drafts.comeIntoForce(heads.open().tag(), tomorrow));
    heads.propose();
    heads.sign(Party.MARKETING);
    jdbc.sql("insert into lead (id, source, external_id) values (7, 'test', '7')").update();
    jdbc.sql(
            """
            insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, state,
                               started_at, due_at, stopped_at)
            values (7, 'feedback', 1, 1, 1, 'SALES', 'default', 'ELAPSED', 'MET', :at, :at, :at)
            """)
        .param("at", Timestamp.from(tomorrow))
        .update();

    refused(() -> heads.sign(Party.SALES), "promises.past");
    assertThat(heads.open().signatures()).containsOnlyKeys(Party.MARKETING);
    assertThat(promises.newest().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void whenBothSignAtTheSameMomentThereIsOneNewVersion() throws Exception {
    heads.propose();
    var together = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      var hands =
          pool.invokeAll(
              Stream.of(Party.values())
                  .map(
                      party ->
                          (Callable<Draft>)
                              () -> {
                                var shown = heads.open().proposal().orElseThrow().sha256();
                                together.await();
                                return heads.sign(party, shown);
                              })
                  .toList());
      for (var hand : hands) {
        hand.get();
      }
    } finally {
      pool.shutdown();
    }

    assertThat(promises.versions()).extracting(AgreementVersion::number).containsExactly(2, 1);
    assertThat(drafts.open()).isEmpty();
  }

  @Test
  void whoeverGuessesThePasswordOfASignatoryHasToWait() {
    var shown = heads.propose().proposal().orElseThrow().sha256();
    jdbc.sql("update app_user set password = '{sha256-bcrypt}$2a$10$none' where email = :email")
        .param("email", "saul@example.com")
        .update();
    var codes = new HashSet<String>();
    for (int tries = 0; tries < 20; tries++) {
      assertThatThrownBy(() -> heads.sign(Party.SALES, shown))
          .isInstanceOfSatisfying(RuleViolation.class, refused -> codes.add(refused.code()));
    }

    assertThat(codes).containsExactlyInAnyOrder("sign.password", "sign.wait");
  }

  @Test
  void onceAVersionIsSignedNobodyMakesAnotherByDecree() {
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);

    assertThatThrownBy(
            () -> As.run(As.administrator(), () -> promises.replace(null, List.of(), null)))
        .isInstanceOfSatisfying(
            Conflict.class, told -> assertThat(told.code()).isEqualTo("promises.signed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update agreement_version set effective_from = now() where number = 2",
        "update agreement_version set draft = null, round = null where number = 2",
        "delete from agreement_version where number = 2",
        "truncate agreement_version cascade",
        "update promise set definition = definition || '{\"target\":1}' where version = 2",
        "update promise set version = 1 where version = 2",
        "update promise set version = 2, key = 'new', position = 90 where version = 1",
        "delete from promise where version = 2",
        "truncate promise",
        "insert into promise values (2, 'more', 77, '{\"key\":\"more\"}')",
        "insert into quota values (2, 'more', 77, 'SALES', 'MQL', 7)",
        "update clause set words = '{\"en\":\"x\"}' where version = 2",
        "delete from clause where version = 2",
        "truncate clause",
        "truncate quota",
        "truncate aim",
        "update agreement_signature set name = 'Somebody else'",
        "delete from agreement_signature",
        "truncate agreement_signature",
        "update agreement_proposal set text = '{}', sha256 = encode(sha256('{}'), 'hex')",
        "delete from agreement_proposal",
        "truncate agreement_proposal cascade",
        "do $$ begin /* SQL function clear_agreement( in vain */ delete from agreement_signature; end $$"
      })
  void whatWasSignedIsNeverChanged(String attempt) {
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);
    var before = promises.versions();

    assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);

    assertThat(promises.versions()).isEqualTo(before);
  }

  @Test
  void anUnsignedVersionIsNotKeptFromChange() {
    assertThat(jdbc.sql("delete from clause where version = 1").update()).isNotNegative();
    assertThat(jdbc.sql("delete from promise where version = 1").update()).isPositive();
  }

  @Test
  void clearingIsTheOneWayToTakeASignedAgreementAwayAndLeavesATrace() {
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);

    jdbc.sql("select clear_agreement('user:1', 'starting clean', now())")
        .query(Long.class)
        .single();

    assertThat(promises.versions()).isEmpty();
    assertThat(jdbc.sql("select reason from agreement_clearing").query(String.class).list())
        .containsExactly("starting clean");
  }
}
