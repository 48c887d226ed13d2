package io.leadpact.duplicate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.duplicate.likeness.Traces.Known;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void theSameMailboxIsTheSamePerson() {
    assertThat(
            likeness(
                new Known("Ann Lee", "ann.lee@gmail.com", null, null),
                new Known("Ann M. Lee", "annlee+news@googlemail.com", null, null)))
        .contains(new Likeness(Set.of(Reason.EMAIL), Strength.STRONG));
  }

  @Test
  void aMailboxOfPeopleWithDifferentNamesIsSharedPerhaps() {
    assertThat(
            likeness(
                new Known("Ann Lee", "office@acme.com", null, null),
                new Known("Bob Kim", "office@acme.com", null, null)))
        .contains(new Likeness(Set.of(Reason.EMAIL), Strength.LIKELY));
  }

  @Test
  void aSwitchboardIsNoPerson() {
    assertThat(
            likeness(
                new Known("Ann Lee", null, "+493020931234", null),
                new Known("Bob Kim", null, "03020931234", null)))
        .contains(new Likeness(Set.of(Reason.PHONE), Strength.LIKELY));
  }

  @Test
  void whoHasNoNameMayBeAnybody() {
    assertThat(
            likeness(
                new Known(null, null, "+493020931234", null),
                new Known("Bob Kim", null, "03020931234", null)))
        .contains(new Likeness(Set.of(Reason.PHONE), Strength.STRONG));
  }

  @Test
  void aNameAtACompanysDomainIsLikelyInAnyOrderAndWithoutAccents() {
    assertThat(
            likeness(
                new Known("Łukasz Żak", "lukasz@nordwind.pl", null, null),
                new Known("Zak Lukasz", "l.zak@nordwind.pl", null, null)))
        .contains(new Likeness(Set.of(Reason.NAME), Strength.LIKELY));
  }

  @Test
  void aNameAtACompanyIsLikelyWhateverItsLegalForm() {
    assertThat(
            likeness(
                new Known("Иван Петров", null, "+79123456789", "ООО «Север»"),
                new Known("Петров Иван", "petrov@mail.ru", null, "Север")))
        .contains(new Likeness(Set.of(Reason.NAME), Strength.LIKELY));
  }

  @Test
  void aCompanyThatIsCalledLikeADomainIsAnother() {
    assertThat(
            likeness(
                new Known("Ann Lee", "ann@acme", null, null),
                new Known("Ann Lee", null, "+493020931234", "Acme")))
        .isEmpty();
  }

  @Test
  void anInitialAndALastNameIsWeak() {
    assertThat(
            likeness(
                new Known("J. Smith", "js@acme.com", null, null),
                new Known("John Smith", "john@acme.com", null, null)))
        .contains(new Likeness(Set.of(Reason.SURNAME), Strength.WEAK));
  }

  @Test
  void aNameAtAFreeMailProviderSaysNothing() {
    assertThat(
            likeness(
                new Known("John Smith", "js1@gmail.com", null, null),
                new Known("John Smith", "js2@gmail.com", null, null)))
        .isEmpty();
  }

  @Test
  void oneWordIsNoName() {
    assertThat(
            likeness(
                new Known("Anna", "a@acme.com", null, null),
                new Known("Anna", "anna@acme.com", null, null)))
        .isEmpty();
  }

  @Test
  void colleaguesAreTwoPeople() {
    assertThat(
            likeness(
                new Known("Ann Lee", "ann@acme.com", "+493020931234", "Acme GmbH"),
                new Known("Bob Kim", "bob@acme.com", "+493020931235", "Acme")))
        .isEmpty();
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(likeness(new Known(null, null, null, null), new Known(null, null, null, null)))
        .isEmpty();
  }

  @Test
  void hostileNamesAreJustNames() {
    var name = "\u202eאב " + "x".repeat(300) + " 👩‍🚀 '; drop table";
    assertThat(
            likeness(
                new Known(name, "a@acme.com", null, null),
                new Known(name, "b@acme.com", null, null)))
        .contains(new Likeness(Set.of(Reason.NAME), Strength.LIKELY));
  }

  private static Optional<Likeness> likeness(Known one, Known other) {
    return Likeness.between(Traces.of(one, "DE"), Traces.of(other, "DE"));
  }
}
