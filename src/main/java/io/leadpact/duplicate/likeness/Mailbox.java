package io.leadpact.duplicate.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The mailbox behind an e-mail address: two addresses of one mailbox are equal here. Case counts
 * nowhere; dots, what follows a plus, and other names of a provider only where the provider is
 * known to deliver them to the same person.
 *
 * @param address what is compared, never what is written to
 */
record Mailbox(String address) {

  /**
   * Domains of one provider and what it overlooks before the at sign.
   *
   * @param one all its domains lead to the same mailbox
   * @param dots it overlooks dots
   */
  private record Provider(Set<String> domains, boolean one, boolean dots) {}

  /** Each of these overlooks what follows a plus. */
  private static final List<Provider> PROVIDERS =
      List.of(
          new Provider(Set.of("gmail.com", "googlemail.com"), true, true),
          new Provider(
              Set.of("yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"),
              true,
              false),
          new Provider(Set.of("proton.me", "protonmail.com", "pm.me"), true, true),
          new Provider(Set.of("icloud.com", "me.com", "mac.com"), true, false),
          new Provider(
              Set.of("outlook.com", "hotmail.com", "live.com", "outlook.de", "outlook.com.br"),
              false,
              false),
          new Provider(Set.of("fastmail.com", "fastmail.fm"), false, false));

  static Optional<Mailbox> of(String email) {
    var text = email.strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    return at < 1 || at == text.length() - 1
        ? Optional.empty()
        : Optional.of(of(text.substring(0, at), text.substring(at + 1)));
  }

  private static Mailbox of(String local, String domain) {
    return PROVIDERS.stream()
        .filter(provider -> provider.domains.contains(domain))
        .findFirst()
        .map(provider -> of(local, domain, provider))
        .orElseGet(() -> new Mailbox(local + '@' + domain));
  }

  private static Mailbox of(String local, String domain, Provider provider) {
    int plus = local.indexOf('+');
    var name = plus > 0 ? local.substring(0, plus) : local;
    var bare = provider.dots ? name.replace(".", "") : name;
    var home =
        provider.one ? provider.domains.stream().sorted().findFirst().orElse(domain) : domain;
    return new Mailbox((bare.isEmpty() ? local : bare) + '@' + home);
  }

  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
