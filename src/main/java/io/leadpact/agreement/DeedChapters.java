package io.leadpact.agreement;

import io.leadpact.agreement.DeedDocument.Chapter;
import io.leadpact.agreement.DeedDocument.Paragraph;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.kernel.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the sections that say something and their clauses, and writes them. */
final class DeedChapters {

  private final Articles articles;
  private final ClauseWriter writer;
  private final Voice voice;
  private final DefinedTerms defined;
  private final PromiseSet terms;

  DeedChapters(Articles articles, ClauseWriter writer, Voice voice) {
    this.articles = articles;
    this.writer = writer;
    this.voice = voice;
    this.defined = new DefinedTerms(articles, voice);
    this.terms =
        new PromiseSet(
            1, Optional.empty(), articles.promises(), articles.quotas(), articles.aims());
  }

  List<Chapter> write() {
    var chapters = new ArrayList<Chapter>();
    for (var section : Section.values()) {
      var clauses = articles.in(section);
      if (!clauses.isEmpty()) {
        int number = chapters.size() + 1;
        chapters.add(
            new Chapter(
                section,
                number,
                voice.say("deed.section." + section),
                party(section),
                paragraphs(number, clauses)));
      }
    }
    return List.copyOf(chapters);
  }

  private static Optional<Party> party(Section section) {
    return switch (section) {
      case MARKETING -> Optional.of(Party.MARKETING);
      case SALES -> Optional.of(Party.SALES);
      default -> Optional.empty();
    };
  }

  private List<Paragraph> paragraphs(int chapter, List<Clause> clauses) {
    var paragraphs = new ArrayList<Paragraph>();
    for (var clause : clauses) {
      paragraphs.add(
          new Paragraph(
              chapter + "." + (paragraphs.size() + 1),
              clause,
              defined.in(writer.text(clause), "c-" + clause.key()),
              writer.spoken(clause),
              clause.term().flatMap(terms::reference)));
    }
    return List.copyOf(paragraphs);
  }
}
