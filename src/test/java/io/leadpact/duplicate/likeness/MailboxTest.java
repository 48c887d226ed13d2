package io.leadpact.duplicate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @ParameterizedTest
  @CsvSource({
    "Ann.Lee@Acme.COM, ann.lee@acme.com",
    "j.o.h.n+shop@gmail.com, john@gmail.com",
    "john@googlemail.com, john@gmail.com",
    "ivan+crm@ya.ru, ivan@yandex.ru",
    "ivan@yandex.com, ivan@yandex.by",
    "kim+a@outlook.com, kim@outlook.com",
    "kim+a@icloud.com, kim@me.com",
    "k.im@proton.me, kim@protonmail.com"
  })
  void oneMailboxHasManyAddresses(String one, String other) {
    assertThat(Mailbox.of(one)).isEqualTo(Mailbox.of(other)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "a.nn@acme.com, ann@acme.com",
    "ann+sales@acme.com, ann@acme.com",
    "k.im@outlook.com, kim@outlook.com",
    "kim@outlook.com, kim@hotmail.com",
    "i.van@yandex.ru, ivan@yandex.ru",
    "ann@acme.com, ann@acme.de"
  })
  void whatNoProviderIsKnownToOverlookTellsMailboxesApart(String one, String other) {
    assertThat(Mailbox.of(one)).isNotEqualTo(Mailbox.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "ann", "ann@", "@acme.com", ""})
  void whatIsNoAddressIsNoMailbox(String text) {
    assertThat(Mailbox.of(text)).isEmpty();
  }

  @Test
  void anAddressOfNothingButAPlusStaysAsItIs() {
    assertThat(Mailbox.of("+x@gmail.com").orElseThrow().address()).isEqualTo("+x@gmail.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.com",
        "mail.ru",
        "yahoo.co.uk",
        "wp.pl",
        "uol.com.br",
        "web.de",
        "hotmail.fr",
        "qq.com"
      })
  void freeMailSaysNothingAboutTheCompany(String domain) {
    assertThat(FreeMail.is(domain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.com", "gmail.acme.example", "mail.acme.de", "nordwind.pl"})
  void aCompanysOwnDomainIsNoFreeMail(String domain) {
    assertThat(FreeMail.is(domain)).isFalse();
  }
}
