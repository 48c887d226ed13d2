package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.ClauseAdding;
import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.StructureEditing;
import io.leadpact.agreement.TermKind;
import io.leadpact.agreement.deed.Section;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class StructurePagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired Drafts drafts;
  @Autowired ClauseAdding adding;
  @Autowired StructureEditing editing;

  /** What the form in the browser has. */
  private Map<String, String> typed;

  @BeforeEach
  void aDraftIsOpen() {
    Office.open(app);
    As.run(As.administrator(), () -> drafts.begin());
    typed = new LinkedHashMap<>(editing.values(draft()));
  }

  private Draft draft() {
    return As.call(As.administrator(), () -> drafts.open().orElseThrow());
  }

  private MvcTestResult send(String deed) {
    var request =
        web.post()
            .uri("/agreement/draft/structure")
            .with(user(As.administrator()))
            .with(csrf())
            .header("Accept-Language", "en")
            .param("tag", draft().tag())
            .param("do", deed);
    typed.forEach((path, value) -> request.param("v." + path, value));
    return request.exchange();
  }

  private String read(String path, String language) {
    var page =
        web.get()
            .uri(path)
            .with(user(As.administrator()))
            .header("Accept-Language", language)
            .exchange();
    assertThat(page).hasStatusOk();
    return body(page);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  private void groups() {
    typed.put("channelGroups[0].group", "content");
    typed.put("channelGroups[0].channels", "blog, seo");
    typed.put("channelGroups[1].group", "paid");
    typed.put("channelGroups[1].channels", "ads");
    assertThat(send("save")).hasStatus3xxRedirection();
    typed = new LinkedHashMap<>(editing.values(draft()));
  }

  private void mix() {
    var clause = new ClauseAdding.NewClause(Section.MARKETING, Map.of(), Optional.empty());
    var tag = draft().tag();
    As.run(As.administrator(), () -> adding.add(tag, TermKind.MIX, clause, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void theFormIsWrittenInEveryLanguage(String language) {
    groups();

    assertThat(read("/agreement/draft/structure", language)).doesNotContain("??", "deed.field");
  }

  @Test
  void whatIsSettledIsSaidByItsClauses() {
    typed.put("correction.missed", "3");
    typed.put("levels[0].hours", "12");

    assertThat(send("save")).hasStatus3xxRedirection();

    assertThat(read("/agreement/draft/document", "en"))
        .contains("missed in 3 periods in a row", "the two managers responsible, 12 hours");
  }

  @Test
  void aNumberOutOfRangeIsSaidBesideItsField() {
    typed.put("correction.missed", "99");
    typed.put("levels[0].hours", "17");

    var answer = send("save");

    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("correction-missed-error", "Periods missed in a row before a plan: from 1 to 12")
        .contains("value=\"17\"");
  }

  @Test
  void aRowIsAddedWithoutLosingWhatWasTypedAndSettlesNothing() {
    typed.put("levels[0].hours", "17");

    var answer = send("add:LEVELS");

    assertThat(answer).hasStatusOk();
    assertThat(body(answer)).contains("v.levels[3].hours", "value=\"17\"");
    assertThat(draft().articles().structure().levels()).hasSize(3);
  }

  @Test
  void aRowIsTakenAwayAndAnotherMoves() {
    assertThat(body(send("remove:LEVELS:2"))).doesNotContain("v.levels[2].hours");
    assertThat(body(send("remove:MEETINGS:0"))).doesNotContain("v.meetings[0].weeks");
    assertThat(body(send("up:STAGES:1"))).contains("v.stages[5].stage");
  }

  @Test
  void aMeetingLessIsSettledOnceItIsSaved() {
    typed.keySet().removeIf(path -> path.startsWith("meetings["));

    assertThat(send("save")).hasStatus3xxRedirection();

    assertThat(draft().articles().structure().meetings()).isEmpty();
  }

  @Test
  void aStageThatIsGoneTakesItsDefinitionAlongAndBringsItBack() {
    var all = new LinkedHashMap<>(typed);
    typed.keySet().removeIf(path -> path.startsWith("stages[4]"));
    send("save");
    assertThat(draft().articles().structure().stages()).doesNotContainKey("OPPORTUNITY");
    assertThat(draft().articles().clause("stage_opportunity")).isEmpty();

    typed = all;
    send("save");

    assertThat(draft().articles().stages()).endsWith("OPPORTUNITY", "WON");
    assertThat(draft().articles().clause("stage_opportunity")).isPresent();
    assertThat(read("/agreement/draft/document", "en")).doesNotContain("stage_opportunity\"><p>");
  }

  @Test
  void aGroupThatAMixUsesIsNotTakenAwayAndSaysWhatToDo() {
    groups();
    mix();

    var answer = send("remove:CHANNEL_GROUPS:1");

    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("channelGroups-1--group-error", "divides leads by the group “paid”");
  }

  @Test
  void norIsItRenamedUnderTheMix() {
    groups();
    mix();
    typed.put("channelGroups[1].group", "advertising");

    var answer = send("save");

    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains("channelGroups-1--group-error", "value=\"advertising\"");
    assertThat(draft().articles().structure().channelGroups()).containsKey("paid");
  }

  @Test
  void aGroupThatNobodyUsesGoes() {
    groups();
    typed.keySet().removeIf(path -> path.startsWith("channelGroups[1]"));

    assertThat(send("save")).hasStatus3xxRedirection();

    assertThat(draft().articles().structure().channelGroups()).containsOnlyKeys("content");
  }
}
