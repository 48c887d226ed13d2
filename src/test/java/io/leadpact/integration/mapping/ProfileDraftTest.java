package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.journal.ContactWay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileDraftTest {

  @Test
  void whatIsChosenBecomesAProfileThatCanBeRead() {
    var draft =
        new ProfileDraft(
            Map.ofEntries(
                Map.entry("source", "crm"),
                Map.entry("name", ""),
                Map.entry("leads.externalId", "id"),
                Map.entry("leads.createdAt", "created"),
                Map.entry("leads.email", ""),
                Map.entry("constants.channel", "web"),
                Map.entry("stages.MQL", "mql"),
                Map.entry("events.lead", "id"),
                Map.entry("events.at", "time"),
                Map.entry("by.0", "what"),
                Map.entry("by.1", "how"),
                Map.entry("value.0.0", "call"),
                Map.entry("value.0.1", "out"),
                Map.entry("means.0", "ATTEMPTED:CALL"),
                Map.entry("value.1.0", "mail"),
                Map.entry("value.1.1", "in"),
                Map.entry("means.1", ""),
                Map.entry("value.2.0", "deal"),
                Map.entry("value.2.1", ""),
                Map.entry("means.2", "WON:value"),
                Map.entry("first.2", "yes")));
    var profile = new ProfileReader(ProfileReaderTest.WORDS).read(draft.profile(true, true));
    assertThat(profile.leads().fields()).containsOnlyKeys(LeadField.EXTERNAL_ID);
    assertThat(profile.leads().stages()).containsEntry("MQL", "mql");
    assertThat(profile.events().rules()).hasSize(2);
    var won = profile.events().rules().get(1);
    assertThat(won.when()).isEqualTo(Map.of("what", Set.of("deal"), "how", Set.of("")));
    assertThat(won.leadValue()).isTrue();
    assertThat(won.first()).isTrue();
    assertThat(draft.meansWith(List.of("call", "out"), "means")).isEqualTo("ATTEMPTED:CALL");
    assertThat(draft.meansWith(List.of("call", "in"), "means")).isEmpty();
  }

  @Test
  void everyWayInWhichAttemptsAreLoggedMayBeChosen() {
    assertThat(Meaning.all(Set.of(), Set.of()))
        .filteredOn(meaning -> meaning.type().equals("ATTEMPTED"))
        .extracting(Meaning::detail)
        .containsExactlyElementsOf(ContactWay.channels());
  }

  @Test
  void whateverMayBeChosenCanBeRead() {
    for (var meaning : Meaning.all(ProfileReaderTest.WORDS.stages(), Set.of("sdr"))) {
      var draft =
          new ProfileDraft(
              Map.of(
                  "source", "crm",
                  "events.lead", "id",
                  "events.at", "time",
                  "by.0", "what",
                  "value.0.0", "x",
                  "means.0", meaning.choice()));
      var profile = new ProfileReader(ProfileReaderTest.WORDS).read(draft.profile(false, true));
      assertThat(profile.events().rules().get(0).type().name()).isEqualTo(meaning.type());
    }
  }
}
