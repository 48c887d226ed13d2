package io.leadpact.agreement;

import io.leadpact.agreement.ClauseWriter.Line;
import io.leadpact.agreement.ClauseWriter.Part;
import io.leadpact.agreement.DeedDocument.Chapter;
import io.leadpact.agreement.DeedDocument.Paragraph;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.kernel.Party;
import java.util.List;
import java.util.Optional;

/** Makes of what a document says what is shown of it: titles, definitions, references. */
final class DeedChapters {

  private final ClauseWriter writer;
  private final Voice voice;
  private final DefinedTerms defined;
  private final PromiseSet terms;

  DeedChapters(Articles articles, ClauseWriter writer, Voice voice) {
    this.writer = writer;
    this.voice = voice;
    this.defined = new DefinedTerms(articles, voice);
    this.terms = articles.set();
  }

  List<Chapter> write() {
    return writer.parts().stream().map(this::chapter).toList();
  }

  private Chapter chapter(Part part) {
    return new Chapter(
        part.section(),
        part.number(),
        voice.say("deed.section." + part.section()),
        party(part.section()),
        part.lines().stream().map(this::paragraph).toList());
  }

  private static Optional<Party> party(Section section) {
    return switch (section) {
      case MARKETING -> Optional.of(Party.MARKETING);
      case SALES -> Optional.of(Party.SALES);
      default -> Optional.empty();
    };
  }

  private Paragraph paragraph(Line line) {
    return new Paragraph(
        line.number(),
        line.clause(),
        defined.in(line.text(), "c-" + line.clause().key()),
        line.spoken(),
        line.clause().term().flatMap(terms::reference));
  }
}
