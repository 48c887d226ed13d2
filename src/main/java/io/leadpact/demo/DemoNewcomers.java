package io.leadpact.demo;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.context.FormField;
import io.leadpact.context.WebPresence;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who asks for a demo just when the made-up company is set up: what the desk has set up by then
 * takes hold of them.
 */
@Component
class DemoNewcomers {

  private static final List<String> PAGES =
      List.of("/", "/features", "/integrations", "/pricing", "/pricing/teams");

  private static final Newcomer WAITS =
      new Newcomer(
          "Hanna Lindqvist",
          "hanna.lindqvist@nordhamn.example",
          "Nordhamn Logistik",
          140,
          "How leads of three fairs find their way to the right people; today it is a spreadsheet.");
  private static final List<Newcomer> CALLED =
      List.of(
          new Newcomer(
              "Tomáš Havlík",
              "tomas.havlik@havlik-stroje.example",
              "Havlík Stroje",
              85,
              "What happens with a request that nobody answers."),
          new Newcomer(
              "Beatriz Antunes",
              "beatriz.antunes@vinhas-do-tejo.example",
              "Vinhas do Tejo",
              60,
              "Reports for the meeting of marketing and sales."));

  private final WebPresence web;
  private final Recorder recorder;

  DemoNewcomers(WebPresence web, Recorder recorder) {
    this.web = web;
    this.recorder = recorder;
  }

  private record Newcomer(String name, String email, String company, int employees, String wants) {}

  /** One waits for the desk; others it has called already and found worth it. */
  void come(String site, String form, DemoStaff staff, Instant now) {
    comes(WAITS, site, form, now.minus(Duration.ofMinutes(6)));
    int nth = 0;
    for (var one : CALLED) {
      var at = now.minus(Duration.ofMinutes(19 + 7L * nth++));
      qualify(comes(one, site, form, at), staff.actor(DemoPerson.SONIA), at);
    }
  }

  private LeadId comes(Newcomer one, String site, String form, Instant sent) {
    for (int i = 0; i < PAGES.size(); i++) {
      var at = sent.minus(Duration.ofMinutes(2L * (PAGES.size() - i)));
      web.looked(
          site, DemoWeb.visitor(one.email(), DemoWeb.ORIGIN + PAGES.get(i)), 40 + 15 * i, at);
    }
    var said =
        Map.of(
            FormField.NAME, one.name(),
            FormField.EMAIL, one.email(),
            FormField.COMPANY, one.company(),
            FormField.EMPLOYEES, Integer.toString(one.employees()),
            FormField.INTENT, one.wants());
    return web.sent(form, said, DemoWeb.visitor(one.email(), DemoWeb.ORIGIN + "/demo"), sent);
  }

  private void qualify(LeadId lead, String sdr, Instant came) {
    var desk = Facts.of(Fact.TEAM, DemoCompany.DESK).with(Fact.PERSON, sdr);
    var call = Facts.of(Fact.CHANNEL, "CALL").with(Fact.OUTCOME, "REACHED");
    recorder.recordAll(
        List.of(
            LeadChange.of(
                lead,
                List.of(
                    event(EventType.GIVEN_TO, came.plusSeconds(50), sdr, desk),
                    event(EventType.ATTEMPTED, came.plusSeconds(320), sdr, call),
                    event(
                        EventType.STAGE_REACHED,
                        came.plusSeconds(700),
                        sdr,
                        Facts.of(Fact.STAGE, "MQL"))))));
  }

  private static NewEvent event(EventType type, Instant at, String by, Facts facts) {
    return new NewEvent(type, at, by, "leadpact", null, facts).learned(at.plusSeconds(5));
  }
}
