package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the languages say, and to whom. */
class MessagesTest {

  private final Messages messages = new Messages();

  @ParameterizedTest
  @CsvSource({
    "en, Skip to content",
    "de, Skip to content",
    "ru, К основному содержимому",
    "ru-KZ, К основному содержимому",
    "pt, Ir para o conteúdo",
    "pt-PT, Ir para o conteúdo",
    "pt-BR, Ir para o conteúdo",
    "pl-PL, Przejdź do treści"
  })
  void aLanguageIsFoundWhateverItsCountry(String tag, String words) {
    assertThat(messages.getMessage("shell.skip", null, Locale.forLanguageTag(tag)))
        .isEqualTo(words);
  }

  @Test
  void whatIsMissingIsSaidByTheDefault() {
    assertThat(messages.getMessage("no.such.key", null, "otherwise", Locale.ENGLISH))
        .isEqualTo("otherwise");
  }

  @Test
  void argumentsAreTakenIn() {
    assertThat(messages.getMessage("shell.title", new Object[] {"Leads"}, Locale.ENGLISH))
        .isEqualTo("Leads · Leadpact");
  }
}
