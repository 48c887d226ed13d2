package io.leadpact.agreement;

import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.kernel.Party;
import java.util.List;
import java.util.Optional;

/**
 * The agreement as it is read and printed: a version of it, or the draft of the next, in one
 * language.
 *
 * @param number of the version; none: a draft
 * @param seal the first digits of the check sum of what was signed
 */
public record DeedDocument(
    Tongue tongue,
    State state,
    Optional<Integer> number,
    Cover cover,
    List<Chapter> chapters,
    List<Signatory> signatories,
    Optional<String> seal) {

  /** How far it has come. */
  public enum State {
    DRAFT,
    PROPOSED,
    COMING,
    IN_FORCE,
    SUPERSEDED;

    /** Neither in force nor ever was, nor certain to be. */
    public boolean open() {
      return this == DRAFT || this == PROPOSED;
    }
  }

  /**
   * What stands above the clauses.
   *
   * @param version “Version 3”
   * @param standing “in force since 1 September 2026”
   * @param term “12 months”, as the whole line says it
   */
  public record Cover(String title, String version, String standing, String term, String intro) {}

  /**
   * A party and who represents it.
   *
   * @param name “Party A, Marketing”
   * @param represented “represented by …”
   * @param who the name under which is signed; none: nobody yet
   * @param role what they are
   * @param signed when and how; or that they have not
   */
  public record Signatory(
      Party party,
      String name,
      String represented,
      Optional<String> who,
      String role,
      String signed,
      boolean hasSigned) {}

  /**
   * A section that says something.
   *
   * @param party whose promises stand there
   */
  public record Chapter(
      Section section, int number, String title, Optional<Party> party, List<Paragraph> clauses) {

    public String anchor() {
      return "s" + number;
    }
  }

  /**
   * A clause.
   *
   * @param spoken the language of its words, where they are in another one than the document
   * @param reference what its term is called for short: A1
   */
  public record Paragraph(
      String number, Clause clause, List<Piece> pieces, Tongue spoken, Optional<String> reference) {

    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }

    public String anchor() {
      return "c-" + clause.key();
    }
  }

  /**
   * Some words.
   *
   * @param anchor of the clause that defines them; none: they need no definition
   */
  public record Piece(String text, Optional<String> anchor) {}
}
