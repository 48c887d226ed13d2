package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import io.leadpact.clock.Rebuilds;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two leads with running clocks made one and two again: the sums follow, there and back. */
@LeadpactTest
class MergedLeadsTest {

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired Rollups rollups;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private Acme acme;
  private String token = "";
  private LeadId first = new LeadId(0);
  private LeadId second = new LeadId(0);

  @BeforeEach
  void twoLeads() {
    acme = Acme.in(context);
    token = As.bearer(jdbc);
    clock.set(Instant.parse("2026-03-02T10:00:00Z"));
    first = acme.lead("1", "2026-03-01T09:00:00Z", "web");
    second = acme.lead("2", "2026-03-02T09:00:00Z", "fair");
    acme.given(first, "sdr", "2026-03-01T09:05:00Z");
    acme.reached(second, "MQL", "2026-03-02T09:10:00Z");
    acme.called(second, "2026-03-02T09:30:00Z");
    acme.given(second, "sales", "2026-03-02T09:40:00Z");
    rollups.keepUp();
  }

  private void post(String path, String body) {
    assertThat(
            mvc.post()
                .uri("/api/v1/leads/" + path)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatusOk();
  }

  private String funnel() {
    return body("/api/v1/funnel?from=2026-03&to=2026-03&by=month");
  }

  private String compliance() {
    return body("/api/v1/compliance?from=2026-03&to=2026-03");
  }

  private String body(String uri) {
    var answer = mvc.get().uri(uri).header("Authorization", token).exchange();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theMergedLeadLeavesTheFiguresAndComesBackByUndoing() {
    var funnel = funnel();
    var compliance = compliance();
    assertThat(funnel).contains("\"LEAD\":2", "\"MQL\":1");

    post(second.value() + "/merge", "{\"into\":" + first.value() + "}");
    assertThat(funnel()).contains("\"LEAD\":1", "\"MQL\":0");
    assertThat(compliance()).isNotEqualTo(compliance);
    assertThat(rollups.compare()).hasValue(0);
    rollups.keepUp();
    assertThat(rollups.compare()).hasValue(0);
    assertThat(differencesOfARebuild()).isZero();

    post(second.value() + "/unmerge", "");
    assertThat(funnel()).isEqualTo(funnel);
    assertThat(compliance()).isEqualTo(compliance);
    rollups.keepUp();
    assertThat(rollups.compare()).hasValue(0);
    assertThat(differencesOfARebuild()).isZero();
  }

  private long differencesOfARebuild() {
    return As.call(
        As.administrator(),
        () -> {
          var rebuilds = context.getBean(Rebuilds.class);
          long id = rebuilds.ask();
          job().execute(job().instance(String.valueOf(id)), null);
          return rebuilds.find(id).differences();
        });
  }

  @SuppressWarnings("unchecked")
  private Task<Void> job() {
    return (Task<Void>) context.getBean("rebuildJob");
  }
}
