package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final String HANDS = "ab🤝cd";

  @Test
  void aPairIsKeptOrLeftOutWhole() {
    assertThat(Letters.first(HANDS, 2)).isEqualTo("ab");
    assertThat(Letters.first(HANDS, 3)).isEqualTo("ab");
    assertThat(Letters.first(HANDS, 4)).isEqualTo("ab🤝");
    assertThat(Letters.first(HANDS, 5)).isEqualTo("ab🤝c");
  }

  @Test
  void whatIsShortEnoughStaysAsItIs() {
    assertThat(Letters.first(HANDS, 6)).isSameAs(HANDS);
    assertThat(Letters.brief(HANDS, 6)).isSameAs(HANDS);
    assertThat(Letters.first("", 0)).isEmpty();
  }

  @Test
  void ofNothingNothingIsLeft() {
    assertThat(Letters.first("🤝", 0)).isEmpty();
    assertThat(Letters.first("🤝", 1)).isEmpty();
  }

  @Test
  void whatIsLeftOutLeavesAnEllipsis() {
    assertThat(Letters.brief(HANDS, 3)).isEqualTo("ab…");
  }

  /** The letter of an old alphabet that takes two {@code char} and has a capital. */
  @Test
  void theFirstLetterIsMadeSmallOrCapitalWhole() {
    assertThat(Letters.small("𐐀bc", Locale.ROOT)).isEqualTo("𐐨bc");
    assertThat(Letters.capital("𐐨bc", Locale.ROOT)).isEqualTo("𐐀bc");
    assertThat(Letters.small("Без ответа", Locale.ROOT)).isEqualTo("без ответа");
    assertThat(Letters.capital("", Locale.ROOT)).isEmpty();
  }

  @Test
  void lettersFollowTheirLanguage() {
    assertThat(Letters.small("Istanbul", Locale.forLanguageTag("tr"))).isEqualTo("ıstanbul");
  }
}
