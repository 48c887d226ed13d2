package io.leadpact.web;

import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Where a company probably is, until it says: by the language of whoever sets it up.
 *
 * @param country whose public holidays it keeps; none where a language is spoken in many
 */
record SetupHome(String zone, String currency, Optional<String> country) {

  static SetupHome guessed() {
    return switch (LocaleContextHolder.getLocale().getLanguage()) {
      case "ru" -> new SetupHome("Europe/Moscow", "RUB", Optional.of("RU"));
      case "pl" -> new SetupHome("Europe/Warsaw", "PLN", Optional.of("PL"));
      case "pt" -> new SetupHome("America/Sao_Paulo", "BRL", Optional.of("BR"));
      default -> new SetupHome("Europe/Warsaw", "EUR", Optional.empty());
    };
  }
}
