package io.leadpact.duplicate.likeness;

import java.util.HashSet;
import java.util.LinkedHashSet;
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
    mailbox.ifPresent(box -> all.add(new Trace(Reason.EMAIL, box.address())));
    Optional.ofNullable(known.phone)
        .flatMap(phone -> Dialled.of(phone, country))
        .ifPresent(line -> all.add(new Trace(Reason.PHONE, line.line())));
    var name = PersonName.of(known.name);
    name.ifPresent(called -> firms(known, mailbox).forEach(firm -> add(all, called, firm)));
    return new Traces(all, known.name == null ? Set.of() : Set.of(known.name));
  }

  private static Stream<String> firms(Known known, Optional<Mailbox> mailbox) {
    return Stream.concat(
        mailbox.map(Mailbox::domain).filter(domain -> !FreeMail.is(domain)).stream()
            .map(domain -> '@' + domain),
        FirmName.of(known.company).stream().map(FirmName::words));
  }

  private static void add(Set<Trace> all, PersonName name, String firm) {
    name.whole().ifPresent(whole -> all.add(new Trace(Reason.NAME, firm + '|' + whole)));
    name.shortened().ifPresent(brief -> all.add(new Trace(Reason.SURNAME, firm + '|' + brief)));
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
