package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What other systems send of a lead that was merged reaches the one that goes on. */
@LeadpactTest
class MergedIntakeTest {

  @Autowired private ApplicationContext beans;

  private Setup company;
  private long first;
  private long second;

  @BeforeEach
  void aMergedLead() {
    company = new Setup(beans);
    first = id(lead("1", "ann@acme.com"));
    second = id(lead("2", "a.lee@acme.com"));
    assertThat(company.post("/api/v1/leads/" + second + "/merge", "{\"into\":" + first + "}"))
        .hasStatusOk();
  }

  private MvcTestResult lead(String externalId, String email) {
    return company.post(
        "/api/v1/leads",
        "{\"source\":\"crm\",\"externalId\":\"%s\",\"email\":\"%s\"}".formatted(externalId, email));
  }

  private long id(MvcTestResult answer) {
    return company.json(answer).get("id").asLong();
  }

  @Test
  void aLeadThatIsSentAgainAnswersWithTheOneThatGoesOn() {
    var again = lead("2", "a.lee@acme.com");

    assertThat(again).hasStatusOk();
    var json = company.json(again);
    assertThat(json.get("id").asLong()).isEqualTo(first);
    assertThat(json.get("mergedInto").asLong()).isEqualTo(first);
    assertThat(json.get("externalId").asString()).isEqualTo("2");
    assertThat(company.json(lead("1", "ann@acme.com")).get("mergedInto").isNull()).isTrue();
  }

  @Test
  void soDoesALeadOfABatchAndAfterAChainOfMerges() {
    var third = id(lead("3", "third@acme.com"));
    company.post("/api/v1/leads/" + first + "/merge", "{\"into\":" + third + "}");
    var answer =
        company.post(
            "/api/v1/leads/batch",
            "{\"leads\":[{\"source\":\"crm\",\"externalId\":\"2\"},{\"source\":\"crm\",\"externalId\":\"1\"}]}");

    var results = company.json(answer).get("results");
    assertThat(results.get(0).get("status").asInt()).isEqualTo(200);
    assertThat(results.get(0).get("id").asLong()).isEqualTo(third);
    assertThat(results.get(1).get("id").asLong()).isEqualTo(third);
  }

  @Test
  void anEventOfTheMergedLeadIsRecordedOfTheOneThatGoesOnAndOnce() {
    var event = "{\"type\":\"ATTEMPTED\",\"channel\":\"CALL\",\"externalId\":\"call-1\"}";
    var recorded = company.post("/api/v1/leads/" + second + "/events", event);
    assertThat(recorded).hasStatus(201);
    assertThat(company.json(recorded).get("lead").asLong()).isEqualTo(first);
    assertThat(company.post("/api/v1/leads/" + second + "/events", event)).hasStatusOk();
    assertThat(attempts(first)).isOne();
    assertThat(attempts(second)).isZero();
  }

  private int attempts(long lead) {
    return company.json(company.get("/api/v1/leads/" + lead)).get("attempts").asInt();
  }

  @Test
  void bothAreFoundUnderTheirOwnNames() {
    var merged = company.json(company.get("/api/v1/leads/" + second));
    assertThat(merged.get("mergedInto").asLong()).isEqualTo(first);
    assertThat(merged.get("externalId").asString()).isEqualTo("2");
  }

  @Test
  void mergingIsUndoneByItsOwnAddressAndRefusalsSayWhy() {
    var refused = company.post("/api/v1/leads/" + second + "/merge", "{\"into\":" + first + "}");
    assertThat(refused).hasStatus(409);
    assertThat(company.json(refused).toString()).contains("duplicate.merged");
    assertThat(company.post("/api/v1/leads/" + second + "/merge", "{}")).hasStatus(422);

    var parted = company.json(company.post("/api/v1/leads/" + second + "/unmerge", ""));
    assertThat(parted.get("survivor").asLong()).isEqualTo(first);
    assertThat(parted.get("kept").isEmpty()).isTrue();
    assertThat(company.post("/api/v1/leads/" + second + "/unmerge", "")).hasStatus(409);
    assertThat(id(lead("2", "a.lee@acme.com"))).isEqualTo(second);
  }

  @Test
  void proposalsAreListedDismissedAndTakenUpAgain() {
    company.post("/api/v1/leads/" + second + "/unmerge", "");
    var third = id(lead("3", "ann@acme.com"));
    beans.getBean(io.leadpact.clock.FollowUpWork.class).catchUp();

    var pair = company.json(company.get("/api/v1/duplicates")).get("items").get(0);
    assertThat(pair.get("older").get("id").asLong()).isEqualTo(first);
    assertThat(pair.get("younger").get("id").asLong()).isEqualTo(third);
    assertThat(pair.get("strength").asString()).isEqualTo("STRONG");
    assertThat(pair.get("reasons").get(0).asString()).isEqualTo("EMAIL");
    assertThat(company.get("/api/v1/duplicates?strength=NONE")).hasStatus(422);
    assertThat(company.get("/api/v1/duplicates?cursor=here")).hasStatus(422);
  }
}
