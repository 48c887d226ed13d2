package io.leadpact.agreement.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.WordDifference.Fate;
import io.leadpact.agreement.deed.WordDifference.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

  @Test
  void oneWordThatWasReplacedIsTakenOutAndPutIn() {
    assertThat(WordDifference.between("within 1 hour of", "within 45 minutes of"))
        .contains(new Piece(Fate.REMOVED, "1"), new Piece(Fate.ADDED, "45"))
        .startsWith(new Piece(Fate.KEPT, "within "))
        .endsWith(new Piece(Fate.KEPT, " of"));
  }

  @Test
  void theSameTextIsOnePiece() {
    assertThat(WordDifference.between("We trust.", "We trust."))
        .containsExactly(new Piece(Fate.KEPT, "We trust."));
  }

  @Test
  void whatIsNewStandsBehindWhatWasThere() {
    assertThat(WordDifference.between("phone", "phone that was checked"))
        .containsExactly(new Piece(Fate.KEPT, "phone"), new Piece(Fate.ADDED, " that was checked"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c d|b c e d",
        "one|two",
        "x y|y x",
        "a  b|a b",
        "в течение 1 часа|в течение 45 минут"
      })
  void bothTextsAreReadFromThePieces(String before, String after) {
    var pieces = WordDifference.between(before, after);

    assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
    assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
  }

  private static String without(List<Piece> pieces, Fate fate) {
    return pieces.stream()
        .filter(piece -> piece.fate() != fate)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
