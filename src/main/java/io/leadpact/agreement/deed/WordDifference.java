package io.leadpact.agreement.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one text differs from another, word by word: the longest sequence of words that both have
 * stays, everything else was taken out or put in.
 */
public final class WordDifference {

  private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

  private WordDifference() {}

  /** What became of a piece of text. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Neighbouring words that share their fate. */
  public record Piece(Fate fate, String text) {}

  /** Read in order without what was added it is the text before, without what was removed after. */
  public static List<Piece> between(String before, String after) {
    var old = words(before);
    var fresh = words(after);
    int[][] common = common(old, fresh);
    var pieces = new ArrayList<Piece>();
    int i = 0;
    int j = 0;
    while (i < old.size() && j < fresh.size()) {
      if (old.get(i).equals(fresh.get(j))) {
        add(pieces, Fate.KEPT, old.get(i++));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        add(pieces, Fate.REMOVED, old.get(i++));
      } else {
        add(pieces, Fate.ADDED, fresh.get(j++));
      }
    }
    old.subList(i, old.size()).forEach(word -> add(pieces, Fate.REMOVED, word));
    fresh.subList(j, fresh.size()).forEach(word -> add(pieces, Fate.ADDED, word));
    return List.copyOf(pieces);
  }

  /** How many words are common from each pair of places to the ends. */
  private static int[][] common(List<String> old, List<String> fresh) {
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(fresh.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Piece> pieces, Fate fate, String text) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).fate() == fate) {
      pieces.set(last, new Piece(fate, pieces.get(last).text() + text));
    } else {
      pieces.add(new Piece(fate, text));
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(result -> result.group()).toList();
  }
}
