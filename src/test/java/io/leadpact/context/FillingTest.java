package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.LeadDetails;
import org.junit.jupiter.api.Test;

class FillingTest {

  private static LeadDetails details(String source, String name, String phone, Integer employees) {
    return new LeadDetails(
        new LeadDetails.Origin(source, source + "-1", null, "autumn", null, null),
        new LeadDetails.Person(name, "ana@example.com", phone, null),
        new LeadDetails.Organisation(null, null, employees, null, null),
        null);
  }

  @Test
  void onlyWhatWasNotKnownIsTakenOver() {
    var filled =
        Filling.details(
            details("crm", "Ana", null, 0), details("form", "Anastasia", "+48123456789", 50));
    assertThat(filled).isEqualTo(details("crm", "Ana", "+48123456789", 0));
  }

  @Test
  void theNoteOnWhatTheyWantGrowsAndSaysNothingTwice() {
    var first = LeadContext.said(Utm.NONE, null, "DECIDES", "Forty trucks");
    var second = LeadContext.said(Utm.NONE, "https://x.example/", null, "Two stores");
    var both = Filling.context(first, second);
    assertThat(both.intent()).isEqualTo("Two stores\n\nForty trucks");
    assertThat(both.role()).isEqualTo(DecisionRole.DECIDES);
    assertThat(both.referrer()).isEqualTo("https://x.example/");
    assertThat(Filling.context(both, second)).isEqualTo(both);
  }

  @Test
  void aNoteThatIsFullStaysAsItIs() {
    var full = LeadContext.said(Utm.NONE, null, null, "x".repeat(1_999));
    var more = LeadContext.said(Utm.NONE, null, null, "more");
    assertThat(Filling.context(full, more)).isEqualTo(full);
  }

  @Test
  void marksOfALinkAreNotMixedWithThoseOfAnother() {
    var first = new LeadContext(new Utm("google", null, null, null, null), null, null, null);
    var second = new LeadContext(new Utm(null, "cpc", null, null, null), null, null, null);
    assertThat(Filling.context(first, second).utm()).isEqualTo(first.utm());
  }
}
