package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Difference;
import io.leadpact.agreement.deed.Numbering;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.deed.WordDifference;
import io.leadpact.agreement.deed.WordDifference.Fate;
import io.leadpact.agreement.deed.WordDifference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language how two agreements differ. */
@Component
class Comparison {

  private final ClauseWords words;
  private final MessageSource messages;

  Comparison(ClauseWords words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /**
   * A clause in both, word by word.
   *
   * @param number in the later one; of one that is gone in the earlier one
   * @param side a, b or nothing
   * @param before empty where it is new
   * @param after empty where it is gone
   */
  public record Row(
      String key,
      String number,
      String side,
      Difference.Kind kind,
      List<Piece> before,
      List<Piece> after) {}

  List<Row> rows(Articles before, Articles after) {
    var both = new Both(before, after);
    var difference = Difference.between(before, after);
    var rows = new ArrayList<Row>();
    difference.changes().forEach(change -> rows.add(both.row(change)));
    difference.settings().forEach(name -> rows.add(both.row(name)));
    return rows;
  }

  private final class Both {

    private final ClauseWriter old;
    private final ClauseWriter fresh;
    private final Numbering oldNumbers;
    private final Numbering freshNumbers;

    Both(Articles before, Articles after) {
      var tongue = Tongue.of(LocaleContextHolder.getLocale());
      old = words.in(tongue, before);
      fresh = words.in(tongue, after);
      oldNumbers = new Numbering(before);
      freshNumbers = new Numbering(after);
    }

    Row row(Difference.Change change) {
      var number =
          freshNumbers
              .clause(change.key())
              .or(() -> oldNumbers.clause(change.key()))
              .orElse(change.key());
      return row(
          change.key(),
          number,
          change.section(),
          change.before().map(clause -> said(old, clause)),
          change.after().map(clause -> said(fresh, clause)));
    }

    /** What no clause says is said by the standard text about it. */
    Row row(String standard) {
      var clause = Clause.standard(Section.STAGES, standard);
      return row(standard, "–", clause.section(), old.standard(clause), fresh.standard(clause));
    }

    private Row row(
        String key,
        String number,
        Section section,
        Optional<String> before,
        Optional<String> after) {
      var pieces = WordDifference.between(before.orElse(""), after.orElse(""));
      var kind = before.isEmpty() ? Difference.Kind.ADDED : Difference.Kind.CHANGED;
      return new Row(
          key,
          number,
          section == Section.MARKETING ? "a" : section == Section.SALES ? "b" : "",
          after.isEmpty() ? Difference.Kind.REMOVED : kind,
          without(pieces, Fate.ADDED),
          without(pieces, Fate.REMOVED));
    }

    private String said(ClauseWriter writer, Clause clause) {
      var text = writer.text(clause);
      return clause.plan().map(plan -> text + " " + planned(plan)).orElse(text);
    }

    private String planned(String plan) {
      return messages.getMessage(
          "signing.plan", new Object[] {plan}, LocaleContextHolder.getLocale());
    }

    private List<Piece> without(List<Piece> pieces, Fate fate) {
      return pieces.stream().filter(piece -> piece.fate() != fate).toList();
    }
  }
}
