package io.leadpact.agreement;

import io.leadpact.agreement.DeedDocument.Piece;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.StandardTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text the words that the document defines; each once a clause. */
final class DefinedTerms {

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final Pattern all;

  DefinedTerms(Articles articles, Voice voice) {
    var patterns = new ArrayList<String>();
    for (var clause : articles.clauses()) {
      clause
          .standard()
          .filter(name -> name.startsWith(StandardTexts.TERM))
          .flatMap(
              name -> voice.find("deed.defined." + name.substring(StandardTexts.TERM.length())))
          .ifPresent(
              words -> {
                anchors.put("g" + patterns.size(), "c-" + clause.key());
                patterns.add("(?<g%d>%s)".formatted(patterns.size(), pattern(words)));
              });
    }
    all =
        patterns.isEmpty()
            ? NOTHING
            : Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])".formatted(String.join("|", patterns)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Forms are parted by |, a star stands for any ending. */
  private static String pattern(String words) {
    return String.join(
        "|",
        Arrays.stream(words.split("\\|"))
            .map(
                form ->
                    Pattern.quote(form.strip())
                        .replace("*", "\\E\\p{L}*\\Q")
                        .replace(" ", "\\E[\\s\\u00a0]+\\Q"))
            .toList());
  }

  /** The text in pieces, linked but for what its own clause defines. */
  List<Piece> in(String text, String ownAnchor) {
    var pieces = new ArrayList<Piece>();
    var seen = new HashSet<String>(List.of(ownAnchor));
    var matcher = all.matcher(text);
    int from = 0;
    while (matcher.find()) {
      var anchor = anchorOf(matcher);
      if (seen.add(anchor)) {
        if (matcher.start() > from) {
          pieces.add(new Piece(text.substring(from, matcher.start()), Optional.empty()));
        }
        pieces.add(new Piece(matcher.group(), Optional.of(anchor)));
        from = matcher.end();
      }
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), Optional.empty()));
    }
    return List.copyOf(pieces);
  }

  private String anchorOf(Matcher matcher) {
    return anchors.entrySet().stream()
        .filter(group -> matcher.group(group.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
