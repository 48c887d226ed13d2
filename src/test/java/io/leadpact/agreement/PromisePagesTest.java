package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class PromisePagesTest {

  @Autowired MockMvcTester web;
  @Autowired Promises promises;
  @Autowired Stages stages;
  @Autowired Teams teams;

  private MvcTestResult get(String path, SignedIn who, String language) {
    return web.get().uri(path).with(user(who)).header("Accept-Language", language).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  private MvcTestResult post(Map<String, String> typed, String deed) {
    var request =
        web.post()
            .uri("/promises/edit")
            .with(user(As.administrator()))
            .with(csrf())
            .header("Accept-Language", "en")
            .param("do", deed);
    typed.forEach(request::param);
    return request.exchange();
  }

  /** The form with one promise on it. */
  private static Map<String, String> typed() {
    return new TreeMap<>(
        Map.of(
            "tag", "1.0",
            "rows[0].key", "mql_first_contact",
            "rows[0].amount", "3",
            "rows[0].unit", "BUSINESS_HOURS",
            "rows[0].warn", "20",
            "rows[0].target", "85",
            "rows[0].channels", "paid, seo"));
  }

  private void begun() {
    promises.begin(DefaultPromises.of("sdr", Party.SALES, "sales").subList(0, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void everyPageIsWrittenInEveryLanguage(String language) {
    for (var path : new String[] {"/promises", "/promises/edit"}) {
      var empty = get(path, As.administrator(), language);
      assertThat(empty).as(path + body(empty)).hasStatusOk();
      assertThat(body(empty)).doesNotContain("??");
    }
    begun();
    for (var path : new String[] {"/promises", "/promises/edit"}) {
      assertThat(body(get(path, As.administrator(), language)))
          .doesNotContain("??")
          .contains("</html>");
    }
  }

  @Test
  void aVersionIsMadeAfterItsChangesWereSeen() {
    begun();
    var review = post(typed(), "review");

    assertThat(review).as(body(review)).hasStatusOk();
    assertThat(body(review))
        .contains(
            "2 h of business time", "3 h of business time", "no longer promised", "paid, seo");
    assertThat(promises.newest().orElseThrow().promises()).hasSize(3);

    assertThat(post(typed(), "save")).hasStatus3xxRedirection();
    var made = promises.newest().orElseThrow();
    assertThat(made.tag()).isEqualTo("1.1");
    assertThat(made.promises())
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.limit()).isEqualTo(new Limit.BusinessTime(Duration.ofHours(3)));
              assertThat(promise.triggers().stopsOn()).hasSize(1);
              assertThat(promise.warnBefore()).contains(Duration.ofMinutes(20));
            });
  }

  @Test
  void whatWasTypedStaysBesideWhatIsWrong() {
    begun();
    var typed = typed();
    typed.put("rows[0].amount", "0");
    var answer = post(typed, "save");

    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains("A limit is at least a minute", "value=\"paid, seo\"");
  }

  @Test
  void whatIsNoNumberIsSaidSo() {
    begun();
    var typed = typed();
    typed.put("rows[0].target", "most");

    assertThat(post(typed, "save")).hasStatus(422);
  }

  @Test
  void aNewPromiseIsChosenFromPatterns() {
    begun();
    assertThat(body(post(typed(), "add"))).contains("rows[1].starts");
    var typed = typed();
    typed.putAll(
        Map.of(
            "rows[1].key", "brief",
            "rows[1].name", "Brief sent",
            "rows[1].party", "SALES",
            "rows[1].starts", "STAGE_REACHED/stage/SAL",
            "rows[1].stops", "FEEDBACK",
            "rows[1].closes", "true",
            "rows[1].amount", "2",
            "rows[1].unit", "BUSINESS_DAYS",
            "rows[1].target", "70"));

    assertThat(post(typed, "save")).hasStatus3xxRedirection();
    var made = promises.newest().orElseThrow().promises().get(1);
    assertThat(made.limit()).isEqualTo(new Limit.BusinessDays(2));
    assertThat(made.name()).isEqualTo(Optional.of("Brief sent"));
    assertThat(made.triggers().cancelsOn()).hasSize(3);
  }

  @Test
  void whoBeganWithAnOlderVersionIsTold() {
    begun();
    post(typed(), "save");
    var second = post(typed(), "save");

    assertThat(second).hasStatus(422);
    assertThat(body(second)).contains("Somebody else changed the promises");
  }

  @Test
  void whoMayNotEditSeesNoWayToIt() {
    begun();

    assertThat(body(get("/promises", As.reader(), "en"))).doesNotContain("/promises/edit");
    assertThat(get("/promises/edit", As.reader(), "en")).hasStatus(403);
  }

  @Test
  void aQuotaIsChosenByItsStageAndSeenBeforeItIsMade() {
    stages.define(List.of("LEAD", "MQL", "WON"));
    begun();
    assertThat(body(post(typed(), "add-quota"))).contains("quotas[0].stage");
    var typed = typed();
    typed.putAll(
        Map.of(
            "quotas[0].stage", "MQL",
            "quotas[0].party", "MARKETING",
            "quotas[0].perMonth", "1200"));
    assertThat(body(post(typed, "review"))).contains("MQLs delivered", "1,200 a month");
    assertThat(post(typed, "save")).hasStatus3xxRedirection();

    assertThat(promises.newest().orElseThrow().quotas())
        .containsExactly(new Quota("mql_volume", Party.MARKETING, "MQL", 1200));
    assertThat(body(get("/promises", As.reader(), "en"))).contains("MQLs delivered", "1,200");
  }

  @Test
  void ofAKnownQuotaOnlyTheNumberChanges() {
    stages.define(List.of("LEAD", "MQL", "SQL", "WON"));
    promises.begin(List.of(), List.of(new Quota("mql_volume", Party.MARKETING, "MQL", 200)));
    var typed =
        new TreeMap<>(
            Map.of(
                "tag", "1.0",
                "quotas[0].key", "mql_volume",
                "quotas[0].stage", "SQL",
                "quotas[0].perMonth", "250"));
    assertThat(post(typed, "save")).hasStatus3xxRedirection();

    assertThat(promises.newest().orElseThrow().quotas())
        .containsExactly(new Quota("mql_volume", Party.MARKETING, "MQL", 250));
  }

  @Test
  void whatIsWrongWithAQuotaIsSaidBesideIt() {
    stages.define(List.of("LEAD", "MQL", "WON"));
    begun();
    var typed = typed();
    typed.putAll(Map.of("quotas[0].stage", "", "quotas[0].perMonth", "0"));

    var answer = post(typed, "save");
    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains("Choose one of the stages of the funnel.");
    typed.put("quotas[0].stage", "MQL");
    assertThat(body(post(typed, "save"))).contains("A quota is a whole number");
  }
}
