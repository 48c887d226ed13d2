package io.leadpact.agreement;

import io.leadpact.agreement.deed.Numbering;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a draft show beside it. */
@Component
class DraftView {

  private final Versions versions;
  private final Comments comments;
  private final Comparison comparison;
  private final ClauseWords words;
  private final Signatories signatories;
  private final Companies companies;

  DraftView(
      Versions versions,
      Comments comments,
      Comparison comparison,
      ClauseWords words,
      Signatories signatories,
      Companies companies) {
    this.versions = versions;
    this.comments = comments;
    this.comparison = comparison;
    this.words = words;
    this.signatories = signatories;
    this.companies = companies;
  }

  /** A remark with the number of the clause that it is about. */
  public record Remark(Comment comment, Optional<String> number) {}

  void addTo(Model model, Draft draft, SignedIn user) {
    var newest = versions.all().stream().findFirst();
    model.addAttribute("draft", draft);
    model.addAttribute("number", newest.map(Version::number).orElse(0) + 1);
    model.addAttribute("before", newest.orElse(null));
    model.addAttribute("awaited", draft.awaits(user.actor()).orElse(null));
    model.addAttribute("named", draft.signatories().containsValue(user.actor()));
    model.addAttribute("parties", Party.values());
  }

  void addWork(Model model, Draft draft) {
    var newest = versions.all().stream().findFirst();
    model.addAttribute(
        "rows",
        newest
            .map(version -> comparison.rows(versions.articles(version), draft.articles()))
            .orElseGet(List::of));
    model.addAttribute("remarks", remarks(draft));
    model.addAttribute("clauses", clauses(draft));
    var people = new LinkedHashMap<String, String>();
    signatories.choices().forEach(person -> people.put(person.actor(), label(person)));
    model.addAttribute("people", people);
  }

  private static String label(Person person) {
    return person.name() + " (" + person.email() + ")";
  }

  private List<Remark> remarks(Draft draft) {
    var numbering = new Numbering(draft.articles());
    return comments.of(draft.id()).stream()
        .map(comment -> new Remark(comment, comment.clause().flatMap(numbering::clause)))
        .toList();
  }

  /** By key, the number of each clause in order. */
  private static Map<String, String> clauses(Draft draft) {
    return new Numbering(draft.articles()).clauses();
  }

  /** The whole text in the reader's language. */
  List<ClauseWriter.Part> text(Draft draft, Tongue tongue) {
    return words.in(tongue, draft.articles()).parts();
  }

  /** Days of the agreement are days of the company. */
  ZoneId zone() {
    return companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
  }

  @Nullable LocalDate day(Optional<Instant> from) {
    return from.map(instant -> LocalDate.ofInstant(instant, zone())).orElse(null);
  }
}
