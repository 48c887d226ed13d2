package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Leads on tracks where no mail server is set: what would be sent is a task. */
@LeadpactTest
class NurtureTest {

  private static final SignedIn ADMIN = As.administrator();
  private static final Duration LONG = Duration.ofDays(40);

  @Autowired ApplicationContext application;
  @Autowired Nurture nurture;
  @Autowired TrackBook tracks;
  @Autowired TrackResults results;
  @Autowired Tasks tasks;
  @Autowired FollowUpWork work;
  @Autowired Journals journals;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private Office office;
  private LeadId lead;

  @BeforeEach
  void aLead() {
    office = Office.open(application);
    lead = office.lead();
    clock.advance(Duration.ofMinutes(1));
  }

  private void put(String track) {
    As.run(ADMIN, () -> nurture.put(lead, track, ADMIN));
  }

  private NurtureView view() {
    return As.call(ADMIN, () -> nurture.of(lead).orElseThrow());
  }

  private List<Task> left() {
    return As.call(ADMIN, () -> tasks.of(lead));
  }

  private void pass(Duration time) {
    clock.advance(time);
    work.catchUp();
  }

  private long notes() {
    return journals.of(lead).happenings().stream()
        .filter(one -> one.type() == EventType.NOTE)
        .count();
  }

  private TrackStep task(int days) {
    return new TrackStep(days, false, TrackStep.Kind.TASK, null, "Call {name}", "sales", null);
  }

  private void steps(String key, boolean over, TrackStep... steps) {
    As.run(ADMIN, () -> tracks.change(key, track -> track.with(List.of(steps)), null, over, ADMIN));
  }

  private String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void aStepIsDoneWhenItIsDueAndTheJournalSaysSo() {
    put("AWARENESS");
    work.catchUp();
    assertThat(left()).isEmpty();
    pass(Duration.ofDays(3));
    assertThat(left())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.words())
                  .startsWith("Send this text: A first look")
                  .contains("Hello Person");
            });
    assertThat(notes()).isOne();
    assertThat(view().run().step()).isOne();
  }

  @Test
  void theWholeWayIsGoneStepByStepAndThenItIsOver() {
    put("DECISION");
    IntStream.range(0, 5).forEach(i -> pass(Duration.ofDays(15)));
    assertThat(left()).hasSize(3);
    assertThat(view().run().ended()).isEqualTo(NurtureStop.FINISHED);
  }

  @Test
  void severalInstancesDoAStepOnce() {
    put("AWARENESS");
    clock.advance(Duration.ofDays(3));
    var all = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(work::catchUp));
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertThat(left()).hasSize(1);
    assertThat(notes()).isOne();
  }

  @Test
  void aLeadThatAnswersLeavesTheTrackAndNothingOfItIsLeftToDo() {
    put("AWARENESS");
    pass(Duration.ofDays(3));
    office.then(
        lead, EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL").with(Fact.OUTCOME, "REACHED"));
    pass(LONG);
    assertThat(view().run().ended()).isEqualTo(NurtureStop.ANSWERED);
    assertThat(left()).isEmpty();
    assertThat(notes()).isOne();
  }

  @Test
  void aLeadThatReachesAStageIsBack() {
    put("AWARENESS");
    clock.advance(Duration.ofHours(1));
    office.mql(lead);
    work.catchUp();
    assertThat(view().run().ended()).isEqualTo(NurtureStop.CAME_BACK);
    assertThat(As.call(ADMIN, () -> results.all()).get("AWARENESS"))
        .satisfies(
            result -> {
              assertThat(result.put()).isOne();
              assertThat(result.interested()).isOne();
              assertThat(result.again()).isOne();
              assertThat(result.standing()).isZero();
            });
  }

  @Test
  void aLeadThatIsGivenBackWithATrackIsPutOnIt() {
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    clock.advance(Duration.ofMinutes(1));
    office.then(
        lead,
        EventType.RETURNED,
        Facts.of(Fact.REASON, "NO_NEED").with(Fact.TRACK, "CONSIDERATION"));
    work.catchUp();
    assertThat(view().run().track()).isEqualTo("CONSIDERATION");
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "Asked for a price list"));
    work.catchUp();
    assertThat(jdbc.sql("select count(*) from nurture_run").query(Integer.class).single()).isOne();
  }

  @Test
  void leadsGoOnByTheStepsTheyBeganWithOrAreMovedOver() {
    steps("AWARENESS", false, task(1), task(1));
    put("AWARENESS");
    steps("AWARENESS", false, task(1), task(1), task(1));
    assertThat(view().run().steps()).hasSize(2);
    steps("AWARENESS", true, task(1), task(1), task(1), task(1));
    assertThat(view().run().steps()).hasSize(4);
    assertThat(view().run().version()).isEqualTo(4);
  }

  @Test
  void whatWasTailoredForALeadStaysSo() {
    steps("AWARENESS", false, task(1), task(1));
    put("AWARENESS");
    As.run(ADMIN, () -> nurture.rewrite(lead, 1, null, "Ask about {company}"));
    steps("AWARENESS", true, task(1));
    assertThat(view().run().steps()).hasSize(2);
    As.run(ADMIN, () -> nurture.skip(lead, 0));
    assertThat(view().steps().get(0).how()).isEqualTo("SKIPPED");
    pass(Duration.ofDays(2));
    assertThat(left()).extracting(Task::words).containsExactly("Ask about");
    assertThatThrownBy(() -> As.run(ADMIN, () -> nurture.skip(lead, 0)))
        .isInstanceOfAny(RuleViolation.class, io.leadpact.kernel.NotFound.class);
  }

  @Test
  void aTextOfNothingButWhatIsNotKnownIsSaidAsItWasWritten() {
    steps(
        "AWARENESS",
        false,
        new TrackStep(1, false, TrackStep.Kind.MAIL, "{company}", "{company}", null, null));
    put("AWARENESS");
    pass(Duration.ofDays(3));
    assertThat(left())
        .extracting(Task::words)
        .containsExactly("Send this text: {company}\n\n{company}");
  }

  @Test
  void aStepIsPostponed() {
    steps("AWARENESS", false, task(1));
    put("AWARENESS");
    As.run(ADMIN, () -> nurture.postpone(lead, 0, LocalDate.parse("2026-03-20")));
    pass(Duration.ofDays(5));
    assertThat(left()).isEmpty();
    pass(Duration.ofDays(15));
    assertThat(left()).hasSize(1);
  }

  @Test
  void anotherTrackTakesThePlaceOfTheFirst() {
    put("AWARENESS");
    put("DECISION");
    assertThat(view().run().track()).isEqualTo("DECISION");
    As.run(ADMIN, () -> nurture.stop(lead));
    pass(LONG);
    assertThat(left()).isEmpty();
  }

  @Test
  void aWonLeadIsLeftInPeace() {
    office.then(lead, EventType.WON, Facts.none());
    assertThatThrownBy(() -> put("AWARENESS"))
        .hasFieldOrPropertyWithValue("code", "nurture.closed");
    assertThatThrownBy(() -> put("NOWHERE")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void twoWhoEditTheStepsDoNotOverwriteEachOther() {
    steps("AWARENESS", false, task(1));
    assertThatThrownBy(
            () ->
                As.run(
                    ADMIN,
                    () ->
                        tracks.change("AWARENESS", t -> t.with(List.of(task(2))), 1, false, ADMIN)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void thePagesShowTracksStepsAndWhereALeadStands() {
    put("AWARENESS");
    assertThat(body(get("/tracks")))
        .contains("No mail server is set", "Awareness", "Nurture tracks");
    assertThat(body(get("/tracks/AWARENESS")))
        .contains("1 lead on it now", "A first look at how others");
    assertThat(body(get("/leads/" + lead.value())))
        .contains("Awareness", "A first look at how others");
    assertThat(body(get("/leads/" + lead.value() + "/nurture"))).contains("Skip this step");
    assertThat(body(get("/tasks"))).contains("Nothing to do");
    pass(Duration.ofDays(3));
    assertThat(body(get("/tasks"))).contains("Send this text");
    assertThat(body(get("/leads/" + lead.value()))).contains("Send this text");
  }

  @Test
  void theBuilderMovesStepsAndSaysWhichIsWrong() {
    var form =
        web.post()
            .uri("/tracks/AWARENESS")
            .with(user(ADMIN))
            .with(csrf())
            .param("stage", "AWARENESS")
            .param("language", "en")
            .param("act", "add")
            .param("steps[0].days", "3")
            .param("steps[0].kind", "TASK")
            .param("steps[0].text", "Call");
    assertThat(body(form.exchange())).contains("Step 2", "remove:1");
    var wrong =
        web.post()
            .uri("/tracks/AWARENESS")
            .with(user(ADMIN))
            .with(csrf())
            .param("stage", "AWARENESS")
            .param("language", "en")
            .param("act", "save")
            .param("seen", "1")
            .param("steps[0].days", "3")
            .param("steps[0].kind", "MAIL")
            .param("steps[0].text", "Hello")
            .exchange();
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("A mail has a subject");
    assertThat(get("/tracks/new")).hasStatus(200);
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(user(ADMIN)).exchange();
  }

  @Test
  void programsReadAndSetTheSame() {
    var bearer = As.bearer(jdbc);
    var put =
        web.put()
            .uri("/api/v1/tracks/WEBINAR")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"name\":\"Webinar\",\"stage\":\"AWARENESS\",\"steps\":[{\"days\":1,\"business\":true,\"kind\":\"TASK\",\"text\":\"Invite {name}\"}]}")
            .exchange();
    assertThat(put).hasStatus(200);
    assertThat(put.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
    var on =
        web.post()
            .uri("/api/v1/leads/" + lead.value() + "/nurture")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"track\":\"WEBINAR\"}")
            .exchange();
    assertThat(on).hasStatus(201);
    assertThat(on).bodyJson().extractingPath("$.run.track").isEqualTo("WEBINAR");
    var task =
        web.post()
            .uri("/api/v1/leads/" + lead.value() + "/tasks")
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"words\":\"Call back\",\"team\":\"sales\"}")
            .exchange();
    assertThat(task).hasStatus(201);
    assertThat(task).bodyJson().extractingPath("$.items[0].words").isEqualTo("Call back");
  }
}
