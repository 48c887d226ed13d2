package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Numbering;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the clauses of one document in one language. */
public final class ClauseWriter {

  private final Articles articles;
  private final Tongue tongue;
  private final Voice voice;
  private final Named named;

  ClauseWriter(Articles articles, Tongue tongue, Voice voice, Named named) {
    this.articles = articles;
    this.tongue = tongue;
    this.voice = voice;
    this.named = named;
  }

  /** A section that says something. */
  public record Part(int number, Section section, List<Line> lines) {}

  /**
   * A clause as it is read.
   *
   * @param spoken the language of its words, where they are in another one than the document
   */
  public record Line(String number, Clause clause, Tongue spoken, String text) {}

  /** The whole document in order. */
  public List<Part> parts() {
    var numbering = new Numbering(articles);
    return numbering.sections().entrySet().stream()
        .map(
            one ->
                new Part(
                    one.getValue(),
                    one.getKey(),
                    articles.in(one.getKey()).stream()
                        .map(clause -> line(clause, numbering))
                        .toList()))
        .toList();
  }

  private Line line(Clause clause, Numbering numbering) {
    var number = numbering.clause(clause.key()).orElseThrow();
    return new Line(number, clause, spoken(clause), text(clause));
  }

  /** Own words of the language, else own words of another one, else the standard text. */
  public String text(Clause clause) {
    return Optional.ofNullable(clause.words().get(tongue))
        .or(() -> another(clause))
        .or(() -> standard(clause))
        .orElse(clause.key());
  }

  /** In which language the clause is said here; its own where the words are nobody's own. */
  public Tongue spoken(Clause clause) {
    return clause.words().isEmpty() || clause.words().containsKey(tongue)
        ? tongue
        : Arrays.stream(Tongue.values())
            .filter(clause.words()::containsKey)
            .findFirst()
            .orElse(tongue);
  }

  private static Optional<String> another(Clause clause) {
    return Arrays.stream(Tongue.values())
        .filter(clause.words()::containsKey)
        .findFirst()
        .map(clause.words()::get);
  }

  /** What the program would say; empty where only own words say anything. */
  public Optional<String> standard(Clause clause) {
    return clause
        .term()
        .flatMap(articles::term)
        .map(this::term)
        .or(
            () ->
                clause
                    .standard()
                    .flatMap(name -> new StandardWords(voice, named, articles).say(name)));
  }

  /** What a term says. */
  public String term(Term term) {
    return voice.sentence(said(term));
  }

  private String said(Term term) {
    if (term instanceof TimedPromise promise) {
      return new TimedWords(voice, named).say(promise);
    }
    if (term instanceof Quota quota) {
      return new VolumeWords(voice, named).say(quota);
    }
    if (term instanceof Output output) {
      return new VolumeWords(voice, named).say(output);
    }
    if (term instanceof Ratio ratio) {
      return new RatioWords(voice, named).say(ratio);
    }
    if (term instanceof Mix mix) {
      return new RatioWords(voice, named).say(mix);
    }
    if (term instanceof Cadence cadence) {
      return new CadenceWords(voice, named).say(cadence);
    }
    return term instanceof Growth growth
        ? new FigureWords(voice, named).say(growth)
        : new FigureWords(voice, named).say((Level) term);
  }
}
