package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.Comeback;
import io.leadpact.handoff.Comebacks;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Work on many leads as a browser without scripts sends it. */
@LeadpactTest
class LeadBulkPagesTest {

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired Recorder recorder;
  @Autowired Leads leads;
  @Autowired FollowUpWork work;
  @Autowired Comebacks comebacks;

  private final UUID batch = UUID.randomUUID();
  private List<LeadId> many = List.of();

  @BeforeEach
  void setUp() {
    Office.open(application);
    var arrivals =
        IntStream.range(0, 60).mapToObj(i -> Office.arrival(SettableClock.START)).toList();
    many = recorder.recordAll(arrivals).stream().map(Recorded::lead).toList();
  }

  private MvcTestResult send(SignedIn who, List<LeadId> ticked, String... fields) {
    return send(batch, who, ticked, fields);
  }

  private MvcTestResult send(UUID batch, SignedIn who, List<LeadId> ticked, String... fields) {
    var request =
        web.post()
            .uri("/leads/bulk")
            .with(user(who))
            .with(csrf())
            .param("batch", batch.toString())
            .param("question", "channel=web&stage=LEAD&sort=oldest");
    ticked.forEach(lead -> request.param("lead", String.valueOf(lead.value())));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private String team(int lead) {
    return As.call(As.reader(), () -> String.valueOf(leads.view(many.get(lead)).state().team()));
  }

  /** The page to which the answer leads, with what the session keeps for it. */
  private String followed(MvcTestResult answer) {
    return page(String.valueOf(answer.getResponse().getRedirectedUrl()), answer);
  }

  private String page(String path, MvcTestResult before) {
    var result =
        web.get()
            .uri(URI.create(path))
            .cookie(before.getResponse().getCookies())
            .with(user(As.administrator()))
            .exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void tickedLeadsAreGivenAndTheListComesBackWithTheWayBack() {
    var result = send(As.administrator(), many.subList(0, 3), "deed", "GIVEN_TO", "team", "sdr");
    assertThat(result).hasStatus(303);
    assertThat(result).hasRedirectedUrl("/leads?stage=LEAD&channel=web&sort=oldest");
    assertThat(team(2)).isEqualTo("sdr");
    assertThat(team(3)).isEqualTo("null");
    var list = followed(result);
    assertThat(list).contains("3 leads given", "/leads/bulk/" + batch + "/undo");
    var undone =
        web.post()
            .uri("/leads/bulk/" + batch + "/undo")
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(undone).hasRedirectedUrl("/leads/bulk/" + batch);
    assertThat(team(0)).isEqualTo("null");
    assertThat(page("/leads/bulk/" + batch, undone)).contains("Taken back on 3 leads");
  }

  @Test
  void allLeadsOfTheFilterAreMoreThanThoseOfThePage() {
    send(As.administrator(), many.subList(0, 2), "scope", "all", "deed", "GIVEN_TO", "team", "sdr");
    assertThat(team(59)).isEqualTo("sdr");
  }

  @Test
  void whatStaysAsItWasIsCountedAndExplained() {
    send(As.administrator(), many.subList(0, 1), "deed", "GIVEN_TO", "team", "sdr");
    var other = UUID.randomUUID();
    var result =
        web.post()
            .uri("/leads/bulk")
            .with(user(As.administrator()))
            .with(csrf())
            .param("batch", other.toString())
            .param("lead", String.valueOf(many.get(0).value()))
            .param("lead", String.valueOf(many.get(1).value()))
            .param("deed", "RETURNED")
            .exchange();
    assertThat(followed(result))
        .contains("1 lead given back", "1 lead stays as it was.", "/leads/bulk/" + other);
    assertThat(page("/leads/bulk/" + other, result))
        .contains("Nobody has it.", "/leads/" + many.get(1).value())
        .doesNotContain("??");
  }

  @Test
  void leadsThatGoBackUntilNextQuarterComeAgainOnItsFirstOpeningDay() {
    var two = many.subList(0, 2);
    send(As.administrator(), two, "deed", "GIVEN_TO", "team", "sdr");
    var another = UUID.randomUUID();
    send(another, As.administrator(), two, "deed", "RETURNED", "returnReason", "NEXT_QUARTER");
    work.catchUp();
    for (var lead : two) {
      assertThat(As.call(As.reader(), () -> comebacks.of(lead)))
          .get()
          .extracting(Comeback::day)
          .isEqualTo(LocalDate.parse("2026-04-01"));
    }
  }

  @Test
  void aRefusalKeepsWhatWasTickedAndTyped() {
    var result =
        send(As.administrator(), many.subList(0, 2), "deed", "REJECTED", "note", "typed & kept");
    assertThat(followed(result))
        .contains("Something is missing", "typed &amp; kept", "open=\"open\"")
        .containsPattern("value=\"%d\"[^>]*checked".formatted(many.get(1).value()));
    assertThat(followed(send(As.administrator(), List.of(), "deed", "RETURNED")))
        .contains("Tick a lead first.");
  }

  @Test
  void aFormWithoutABatchOrWithNonsenseChangesNothing() {
    var result =
        web.post()
            .uri("/leads/bulk")
            .with(user(As.administrator()))
            .with(csrf())
            .param("lead", "many")
            .param("deed", "GIVEN_TO")
            .param("team", "sdr")
            .exchange();
    assertThat(followed(result)).contains("The page is out of date");
  }

  @Test
  void whoMayNotWorkLeadsHasNoBoxes() {
    var list = web.get().uri("/leads").with(user(As.reader())).exchange();
    assertThat(list).bodyText().doesNotContain("data-tick", "data-bulk");
    assertThat(send(As.reader(), many.subList(0, 1), "deed", "RETURNED")).hasStatus(403);
  }

  @Test
  void aWaitingPageIsToldHowFarItHasCome() {
    send(As.administrator(), many, "deed", "GIVEN_TO", "team", "sdr");
    var progress =
        web.get()
            .uri("/leads/bulk/" + batch + "/progress")
            .with(user(As.administrator()))
            .exchange();
    assertThat(progress).hasStatusOk().bodyText().contains("60 of 60");
  }
}
