package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class StagesTest {

  @Autowired ApplicationContext application;
  @Autowired Stages stages;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private void define(String... keys) {
    As.run(As.administrator(), () -> stages.define(List.of(keys)));
  }

  private List<String> keys() {
    return stages.all().stream().map(Stage::key).toList();
  }

  private MvcTestResult post(String path, SignedIn who, String... parameters) {
    var request = web.post().uri(path).with(user(who)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void beforeTheCompanyIsSetUpThereAreNone() {
    assertThat(stages.all()).isEmpty();
  }

  @Test
  void stagesStandInTheOrderInWhichTheyWereDefined() {
    define("LEAD", "SAL", "DEMO", "MQL", "WON");
    assertThat(keys()).containsExactly("LEAD", "SAL", "DEMO", "MQL", "WON");
    define("LEAD", "MQL", "WON");
    assertThat(keys()).containsExactly("LEAD", "MQL", "WON");
    assertThat(stages.find("MQL")).map(Stage::owner).contains(Party.MARKETING);
    assertThat(stages.find("SAL")).isEmpty();
  }

  @Test
  void aStageThatLeadsReachedStaysAndTheRefusalCountsThem() {
    define("LEAD", "DEMO", "MQL", "WON");
    var some = new SomeLeads(application);
    some.many(3).forEach(lead -> some.then(lead, EventType.STAGE_REACHED, Fact.STAGE, "DEMO"));
    assertThatThrownBy(() -> define("LEAD", "MQL", "WON"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("stage.reached");
              assertThat(refusal.arguments()).containsExactly("DEMO", 3L);
            });
    assertThat(keys()).contains("DEMO");
    define("LEAD", "DEMO", "WON");
    assertThat(keys()).containsExactly("LEAD", "DEMO", "WON");
  }

  @Test
  void aChangeThatIsRolledBackIsForgotten() {
    define("LEAD", "MQL", "WON");
    transaction.executeWithoutResult(
        status -> {
          define("LEAD", "WON");
          assertThat(keys()).containsExactly("LEAD", "WON");
          status.setRollbackOnly();
        });
    assertThat(keys()).containsExactly("LEAD", "MQL", "WON");
    define("LEAD", "SAL", "WON");
    assertThat(keys()).containsExactly("LEAD", "SAL", "WON");
  }

  @Test
  void stagesAreNamedMovedAddedAndRemovedOnTheirPage() {
    define("LEAD", "MQL", "WON");
    var admin = As.administrator();
    assertThat(post("/stages", admin, "key", "demo held", "label", "Demo", "owner", "SALES"))
        .hasStatus3xxRedirection();
    assertThat(stages.all()).contains(new Stage("DEMO_HELD", "Demo", null, Party.SALES));
    assertThat(post("/stages/DEMO_HELD/place", admin, "by", "-1")).hasStatus3xxRedirection();
    assertThat(keys()).containsExactly("LEAD", "DEMO_HELD", "MQL", "WON");
    assertThat(post("/stages/MQL", admin, "label", "Warm", "owner", "")).hasStatus3xxRedirection();
    assertThat(stages.find("MQL")).contains(new Stage("MQL", "Warm", "MQL", null));
    assertThat(post("/stages/DEMO_HELD/removal", admin)).hasStatus3xxRedirection();
    assertThat(keys()).containsExactly("LEAD", "MQL", "WON");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'stages.changed'")
                .query(Integer.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void aRefusalStandsBesideWhatWasTyped() {
    define("LEAD", "MQL", "WON");
    assertThat(post("/stages", As.administrator(), "key", "MQL", "label", "Mine"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"MQL\"", "value=\"Mine\"", "aria-invalid=\"true\"", "already a stage");
    assertThat(post("/stages", As.administrator(), "key", " ", "label", "Mine")).hasStatus(422);
    var some = new SomeLeads(application);
    some.then(some.one("1", "A"), EventType.STAGE_REACHED, Fact.STAGE, "MQL");
    assertThat(post("/stages/MQL/removal", As.administrator()))
        .hasStatus(422)
        .bodyText()
        .contains("1 lead has reached MQL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void thePageIsThereInEveryLanguage(String language) {
    define("LEAD", "MQL", "DEMO", "WON");
    var admin = As.administrator();
    var who =
        new SignedIn(
            admin.actor(),
            admin.email(),
            admin.name(),
            admin.roles(),
            admin.permissions(),
            language,
            null,
            null);
    assertThat(web.get().uri("/stages").with(user(who)))
        .hasStatusOk()
        .bodyText()
        .contains("DEMO", "<html lang=\"" + language + "\"")
        .doesNotContain("??");
  }

  @Test
  void onlyWhoManagesTheCompanyEditsStages() {
    define("LEAD", "MQL", "WON");
    for (var path : List.of("/stages", "/stages/MQL", "/stages/MQL/place", "/stages/MQL/removal")) {
      assertThat(post(path, As.rep("user:2"), "key", "X", "by", "1")).hasStatus(403);
    }
    assertThat(web.get().uri("/stages").with(user(As.rep("user:2")))).hasStatus(403);
    assertThat(keys()).containsExactly("LEAD", "MQL", "WON");
  }

  @Test
  void programsReadThem() {
    define("LEAD", "MQL", "WON");
    assertThat(web.get().uri("/api/v1/stages").header("Authorization", As.bearer(jdbc)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"key":"LEAD","milestone":"LEAD","owner":"MARKETING"},{"key":"MQL"},{"key":"WON","owner":"SALES"}],"next":null}
            """);
  }
}
