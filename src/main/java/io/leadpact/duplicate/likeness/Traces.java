package io.leadpact.duplicate.likeness;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All by which a lead may be recognised.
 *
 * @param names what the person is called, to doubt what else is the same
 */
public record Traces(Set<Trace> all, Set<String> names) {

  public static final Traces NONE = new Traces(Set.of(), Set.of());

  /**
   * What is known of a lead, as it is stored.
   *
   * @param email in lower case
   */
  public record Known(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String company) {}

  /**
   * @param country from which numbers without one are dialled; null: nobody knows
   */
  public static Traces of(Known known, @Nullable String country) {
    var all = new LinkedHashSet<Trace>();
    var mailbox = Optional.ofNullable(known.email).flatMap(Mailbox::of);
    mailbox.ifPresent(box -> all.add(new Trace(Clue.EMAIL, box.address())));
    Optional.ofNullable(known.phone)
        .flatMap(phone -> Dialled.of(phone, country))
        .ifPresent(line -> all.add(new Trace(Clue.PHONE, line.line())));
    PersonName.of(known.name)
        .ifPresent(
            name -> {
              domain(mailbox).ifPresent(domain -> all.addAll(atDomain(name, domain)));
              FirmName.of(known.company).ifPresent(firm -> all.addAll(atFirm(name, firm.words())));
            });
    return new Traces(all, known.name == null ? Set.of() : Set.of(known.name));
  }

  /** That of the company, where the mailbox tells of one. */
  private static Optional<String> domain(Optional<Mailbox> mailbox) {
    return mailbox.map(Mailbox::domain).filter(domain -> !FreeMail.is(domain));
  }

  private static List<Trace> atDomain(PersonName name, String domain) {
    return at(domain, name, Clue.NAME_AT_DOMAIN, Clue.SURNAME_AT_DOMAIN);
  }

  private static List<Trace> atFirm(PersonName name, String firm) {
    return at(firm, name, Clue.NAME_AT_FIRM, Clue.SURNAME_AT_FIRM);
  }

  private static List<Trace> at(String place, PersonName name, Clue whole, Clue shortened) {
    return Stream.concat(
            name.whole().stream().map(called -> new Trace(whole, place + '|' + called)),
            name.shortened().stream().map(called -> new Trace(shortened, place + '|' + called)))
        .toList();
  }

  /** Those of both, for leads that were merged. */
  public Traces with(Traces other) {
    var both = new HashSet<>(all);
    both.addAll(other.all);
    var called = new HashSet<>(names);
    called.addAll(other.names);
    return new Traces(both, called);
  }

  /** Whether people of these names may be one; who has no name may be anybody. */
  boolean mayBeCalledLike(Traces other) {
    var mine = names.stream().flatMap(name -> PersonName.of(name).stream()).toList();
    var theirs = other.names.stream().flatMap(name -> PersonName.of(name).stream()).toList();
    return mine.isEmpty()
        || theirs.isEmpty()
        || mine.stream().anyMatch(one -> theirs.stream().anyMatch(one::fits));
  }
}
