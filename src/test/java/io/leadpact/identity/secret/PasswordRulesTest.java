package io.leadpact.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.identity.secret.PasswordRules.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static PasswordRules rules;

  @BeforeAll
  static void readTheList() throws IOException {
    rules =
        new PasswordRules(
            Files.readAllLines(Path.of("src/main/resources/identity/common-passwords.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "korrekt batterie pferd",
        "three blue kettles sing",
        "Zufallswort-Kirsche-71",
        "тихий омут и чёртик",
        "żółta gęś nad jaźnią",
        "vN4#tQz81!pLx",
        "summer in a small boat",
        "ünïcödé pàsswørtér ok"
      })
  void aLongUnusualPasswordIsAccepted(String password) {
    assertThat(rules.refusal(password, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "short, SHORT",
    "elevenchars, SHORT",
    "password1234, COMMON",
    "Password2026!, COMMON",
    "P@ssw0rd!!!!!, COMMON",
    "iloveyou1234, COMMON",
    "!!!Liverpool!!!, COMMON",
    "1234PASSWORD1234, COMMON",
    "administrator, COMMON",
    "пароль123456, COMMON",
    "flamengo2026!, COMMON",
    "mojehaslo123, COMMON",
    "drowssap1234, COMMON",
    "aaaaaaaaaaaa, SIMPLE",
    "abababababab, SIMPLE",
    "abcabcabcabc, SIMPLE",
    "passwordpassword, SIMPLE",
    "123456789012, SIMPLE",
    "210987654321, SIMPLE",
    "qwertyuiopasdf, SIMPLE",
    "lkjhgfdsapoiuytrewq, SIMPLE",
    "abcdefghijklm, SIMPLE",
    "йцукенгшщзхъ, SIMPLE",
    "1122112211222, SIMPLE"
  })
  void whatIsGuessedFirstIsRefused(String password, Refusal why) {
    assertThat(rules.refusal(password, List.of())).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jana4ever&ever!",
        "my-Nowak-horse-9",
        "L3adp4ct rules ok",
        "leadpact is fine",
        "hello example people",
        "N0w4k und der Wolf"
      })
  void ownWordsAreRefused(String password) {
    var own = List.of("jana.nowak@example.com", "Jana Nowak", "leadpact");
    assertThat(rules.refusal(password, own)).contains(Refusal.OWN);
  }

  @Test
  void twelveCharactersAreEnoughAndOneHundredAndTwentyEightNotTooMany() {
    var long128 = "vN4#tQz81!pLx kj".repeat(8).substring(0, 127) + "Q";
    assertThat(long128).hasSize(128);
    assertThat(rules.refusal("vN4#tQz81!pL", List.of())).isEmpty();
    assertThat(rules.refusal(long128, List.of())).isEmpty();
    assertThat(rules.refusal(long128 + "x", List.of())).contains(Refusal.LONG);
  }

  @Test
  void oneEmojiIsOneCharacter() {
    assertThat(rules.refusal("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔", List.of())).contains(Refusal.SHORT);
    assertThat(rules.refusal("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧", List.of())).isEmpty();
  }

  @Test
  void threeLettersOfANameAreNoOwnWord() {
    assertThat(rules.refusal("banana boat trip 7", List.of("Ana"))).isEmpty();
  }
}
