package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPage;
import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Rest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Leads of one company, of which a director has 20 points and a head of IT 35. */
@LeadpactTest
class ListsByScoreTest {

  @Autowired ApplicationContext app;
  @Autowired LeadList list;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester web;
  private ScoreOffice office;
  private long director;
  private long clerk;
  private long head;
  private long unscored;

  @BeforeEach
  void aCompanyThatScores() {
    office = ScoreOffice.open(app, Qualified.BY_PERSON);
    office.rules(
        ScoringText.read(
            Map.of(
                "rules",
                List.of(
                    Map.of("sign", "LEADER", "points", 20),
                    Map.of("sign", "EMPLOYEES", "least", 1_000, "points", 15)))));
    director = office.lead("Director", "IT", 60);
    clerk = office.lead("Clerk", "IT", 60);
    head = office.lead("Head of IT", "IT", 5_000);
    office.catchUp();
    unscored = office.lead("Director", "IT", 60);
  }

  private List<Long> found(LeadOrder order, Map<String, List<String>> address) {
    var filter = LeadFilter.of(address);
    var page = As.<LeadPage>call(As.reader(), () -> list.page(filter, order, null, 100));
    assertThat(As.<Integer>call(As.reader(), () -> list.count(filter, order)))
        .isEqualTo(page.leads().size());
    return page.leads().stream().map(lead -> lead.id().value()).toList();
  }

  private static Map<String, List<String>> from(int points) {
    return Map.of("minScore", List.of("" + points));
  }

  @Test
  void leadsWithMostPointsComeFirstAndThoseWithoutAreLeftOut() {
    assertThat(found(LeadOrder.SCORE, Map.of())).containsExactly(head, director, clerk);
    assertThat(found(LeadOrder.SCORE_LOW, Map.of())).containsExactly(clerk, director, head);
  }

  @ParameterizedTest
  @EnumSource(LeadOrder.class)
  void atLeastSoManyPointsInEveryOrder(LeadOrder order) {
    assertThat(found(order, from(20)))
        .containsExactlyInAnyOrderElementsOf(
            order.byClock() ? found(order, from(20)) : List.of(director, head));
    assertThat(found(order, from(20))).doesNotContain(clerk, unscored);
    assertThat(found(order, from(36))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LeadOrder.class)
  void theFilterGoesTogetherWithOthers(LeadOrder order) {
    var both = Map.of("minScore", List.of("20"), "q", List.of("ada"), "channel", List.of("web"));
    assertThat(found(order, both)).isEqualTo(found(order, from(20)));
    var none = Map.of("minScore", List.of("20"), "region", List.of("nowhere"));
    assertThat(found(order, none)).isEmpty();
  }

  @Test
  void theStretchesOfTheListAreTheWholeList() {
    for (int i = 0; i < 7; i++) {
      office.lead(i % 2 == 0 ? "Director" : "Clerk", "IT", 60);
    }
    office.catchUp();
    var filter = LeadFilter.of(Map.of("channel", List.of("web")));
    for (var order : List.of(LeadOrder.SCORE, LeadOrder.SCORE_LOW)) {
      var whole = found(order, Map.of("channel", List.of("web")));
      var read = new ArrayList<Long>();
      var cursor = (String) null;
      do {
        var at = cursor;
        var page = As.<LeadPage>call(As.reader(), () -> list.page(filter, order, at, 3));
        page.leads().forEach(lead -> read.add(lead.id().value()));
        cursor = page.after();
      } while (cursor != null);
      assertThat(read).isEqualTo(whole).hasSize(11);
    }
  }

  @Test
  void programsFilterBySameAndReadThePoints() {
    var rest = new Rest(app);
    var items = rest.get("/leads?minScore=20&sort=score").get("items");
    assertThat(items.valueStream().map(one -> one.get("id").asLong()))
        .containsExactly(head, director);
    assertThat(items.get(0).get("score").asInt()).isEqualTo(35);
    assertThat(rest.get("/leads/" + unscored).get("score").isNull()).isTrue();
    assertThat(rest.tries(HttpMethod.GET, "/leads?minScore=many", null).status()).isEqualTo(422);
  }

  @Test
  void whoAsksForTheScoreSeesIt() {
    for (var asked : List.of("/leads?sort=score", "/leads?minScore=20")) {
      assertThat(page(asked)).contains("c-score num\"", ">35<");
    }
    assertThat(page("/leads?view=all")).doesNotContain("c-score");
  }

  private String page(String path) {
    var shown = web.get().uri(path).with(user(As.administrator())).exchange();
    assertThat(shown).hasStatusOk();
    return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void pointsAreAWholeNumber() {
    assertThatThrownBy(
            () ->
                As.call(
                    As.reader(),
                    () ->
                        list.page(
                            LeadFilter.of(Map.of("minScore", List.of("2.5"))),
                            LeadOrder.NEWEST,
                            null,
                            10)))
        .isInstanceOfSatisfying(
            RuleViolation.class, no -> assertThat(no.code()).isEqualTo("list.points"));
  }

  /** Where there are many, the list is read from the index of points and from nothing else. */
  @Test
  void anIndexLeadsToTheHighest() {
    jdbc.sql("set local enable_seqscan = off").update();
    var plan =
        jdbc
            .sql("explain select lead_id from lead_score order by score desc, lead_id desc limit 5")
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.joining());
    assertThat(plan).contains("lead_score_by_points");
    assertThat(As.<Map<LeadId, Integer>>call(As.reader(), this::points))
        .containsEntry(new LeadId(head), 35)
        .doesNotContainKey(new LeadId(unscored));
  }

  private Map<LeadId, Integer> points() {
    return app.getBean(LeadScores.class).points(List.of(new LeadId(head), new LeadId(unscored)));
  }
}
