package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of steps, filled in for a lead. */
class NurtureOfferTest {

  private static final int MOST = TrackStep.LONGEST_SUBJECT;

  @Test
  void anEmojiInANameIsNotHalvedWhereTheTextEnds() {
    var written = "x".repeat(MOST - 7) + "{name}";
    var filled = NurtureOffer.fill(written, Map.of("{name}", "Łucja 🤝 Ó"));

    var said = NurtureOffer.within(filled, written, MOST);
    assertThat(said).endsWith("Łucja ").hasSize(MOST - 1);
    assertThat(said.codePoints()).noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF);
  }

  @Test
  void aTextOfNothingButWhatIsNotKnownStaysAsItWasWritten() {
    assertThat(NurtureOffer.within(" ", "{name}", MOST)).isEqualTo("{name}");
  }
}
