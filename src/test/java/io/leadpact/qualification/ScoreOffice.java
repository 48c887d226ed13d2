package io.leadpact.qualification;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.agreement.deed.UsualArticles;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.testing.As;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A company whose leads are scored: rules are set, leads come and do things. */
final class ScoreOffice {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<String> STAGES =
      List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");

  private final ApplicationContext app;
  private final MockMvcTester web;
  private final String bearer;

  private ScoreOffice(ApplicationContext app) {
    this.app = app;
    this.web = app.getBean(MockMvcTester.class);
    this.bearer = As.bearer(app.getBean(JdbcClient.class));
  }

  static ScoreOffice open(ApplicationContext app, Qualified who) {
    var set = new PromiseSet(1, Optional.empty(), List.of(Office.firstContact()));
    var usual = Structure.usual(STAGES);
    var structure =
        new Structure(
            usual.desk(),
            usual.stages(),
            usual.handover(),
            who,
            usual.bantAt(),
            usual.channelGroups(),
            usual.attemptChannels(),
            usual.correction(),
            usual.levels(),
            usual.meetings(),
            usual.term());
    var articles = UsualArticles.of(set, structure);
    var wording =
        new AgreementVersion.Wording(articles.clauses(), articles.structure(), articles.kit());
    Office.open(
        app, new AgreementVersion(set, 0, SettableClock.START, "user:1", Optional.of(wording)));
    return new ScoreOffice(app);
  }

  /** Sets the rules and looks at all leads that are there. */
  ScoringVersion rules(Scoring scoring) {
    var version =
        As.call(As.administrator(), () -> app.getBean(Scorings.class).replace(scoring, "", null));
    app.getBean(RescoringWork.class).run(version.number());
    return version;
  }

  long lead(String title, String industry, int employees) {
    return lead(title, industry, employees, app.getBean(SettableClock.class).instant());
  }

  long lead(String title, String industry, int employees, Instant at) {
    var name = "lead" + NUMBER.incrementAndGet();
    var details =
        new LeadDetails(
            new LeadDetails.Origin("crm", name, "web", null, null, null),
            new LeadDetails.Person("Ada " + name, name + "@example.com", null, title),
            new LeadDetails.Organisation("Acme", industry, employees, null, null),
            null);
    var recorded =
        app.getBean(Recorder.class).recordAll(List.of(LeadChange.arrival(details, at, "user:1")));
    return recorded.get(0).lead().value();
  }

  ScoreOffice did(long lead, String kind, Instant at, String more) {
    var result =
        web.post()
            .uri("/api/v1/leads/{id}/activities", lead)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"kind\":\"%s\",\"at\":\"%s\"%s}".formatted(kind, at, more))
            .exchange();
    if (result.getResponse().getStatus() >= 300) {
      throw new IllegalStateException(result.getResponse().getStatus() + " " + body(result));
    }
    return this;
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  void event(long lead, EventType type, Facts facts, Instant at) {
    var event = new NewEvent(type, at, "user:1", "test", null, facts);
    app.getBean(Recorder.class).recordAll(List.of(LeadChange.of(new LeadId(lead), List.of(event))));
  }

  void catchUp() {
    app.getBean(FollowUpWork.class).catchUp();
  }

  List<Happening> reached(long lead) {
    return app.getBean(Journals.class).of(new LeadId(lead)).happenings().stream()
        .filter(one -> one.type() == EventType.STAGE_REACHED && !one.voided())
        .toList();
  }
}
