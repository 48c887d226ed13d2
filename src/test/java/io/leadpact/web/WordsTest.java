package io.leadpact.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word that a reader sees is published in every language, and no other is. */
class WordsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][\\w.-]*\\w)");
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
  private static final Pattern SPOKEN =
      Pattern.compile("\\s(title|aria-label|placeholder|alt)=\"([^\"]*\\p{L}[^\"]*)\"");

  /** Found by their beginning: codes of faults, words of Bean Validation. */
  private static final Set<String> FOUND_BY_CODE =
      Set.of(
          "problem.", "jakarta.", "typeMismatch", "stage.", "promise.", "shell.actor.", "reason.");

  /** The same in several languages, and rightly so. */
  private static final Set<String> SAME =
      Set.of(
          "api",
          "lead",
          "leads",
          "leadpact",
          "marketing",
          "mql",
          "sql",
          "sal",
          "status",
          "e-mail",
          "email",
          "csv",
          "import",
          "journal",
          "id",
          "url",
          "no",
          "data",
          "motto",
          "total",
          "plan",
          "version",
          "team",
          "test",
          "start",
          "local",
          "campaign",
          "crm",
          "min",
          "h",
          "now",
          "linkedin",
          "messenger",
          "magnet",
          "whatsapp",
          "sms",
          "sdr",
          "menu",
          "region",
          "segment",
          "administrator",
          "director",
          "system",
          "token",
          "tokens",
          "scope",
          "session",
          "sessions",
          "audit",
          "alert",
          "alerts",
          "normal",
          "format",
          "manual",
          "kanban",
          "web",
          "site",
          "sites",
          "portal",
          "formular",
          "telegram",
          "e-mails",
          "webinar",
          "plural",
          "bant",
          "cac",
          "ltv",
          "mqls",
          "sqls",
          "sals",
          "one",
          "other");

  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyIsSaidInEveryLanguage(Language language) {
    assertThat(messages.words(language).keySet())
        .containsExactlyInAnyOrderElementsOf(messages.words(Language.ENGLISH).keySet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPatternIsReadableAndLeavesOutNoArgument(Language language) {
    var english = messages.words(Language.ENGLISH);
    var wrong = new ArrayList<String>();
    messages
        .words(language)
        .forEach(
            (key, words) -> {
              try {
                var arguments = new MessageFormat(words, language.locale()).getArgumentNames();
                var expected =
                    new MessageFormat(english.getOrDefault(key, words), Language.ENGLISH.locale())
                        .getArgumentNames();
                if (!arguments.containsAll(expected)) {
                  wrong.add(key + " takes " + arguments + ", in English " + expected);
                }
              } catch (IllegalArgumentException e) {
                wrong.add(key + ": " + e.getMessage());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
  void nothingIsLeftInEnglish(Language language) {
    var english = messages.words(Language.ENGLISH);
    var left = new TreeSet<String>();
    messages
        .words(language)
        .forEach(
            (key, words) -> {
              if (words.equals(english.get(key)) && !isTheSameEverywhere(words)) {
                left.add(key + "=" + words);
              }
            });
    assertThat(left).isEmpty();
  }

  private static boolean isTheSameEverywhere(String words) {
    return Stream.of(words.replaceAll("\\{[^{}]*}", " ").split("[^\\p{L}-]+"))
        .filter(word -> word.length() > 1)
        .allMatch(word -> SAME.contains(word.toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void everyKeyOfATemplateIsPublished() throws IOException {
    var known = messages.words(Language.ENGLISH).keySet();
    var unknown = new TreeSet<String>();
    for (var template : templates()) {
      var matcher = USED.matcher(Files.readString(template));
      while (matcher.find()) {
        if (!known.contains(matcher.group(1))) {
          unknown.add(TEMPLATES.relativize(template) + ": " + matcher.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyPublishedKeyIsUsed() throws IOException {
    var sources = new StringBuilder();
    for (var root : List.of("src/main/java", "src/main/resources/templates")) {
      for (var file : files(Path.of(root))) {
        sources.append(Files.readString(file)).append('\n');
      }
    }
    var all = sources.toString();
    var unused =
        messages.words(Language.ENGLISH).keySet().stream()
            .filter(key -> !key.startsWith("shell."))
            .filter(key -> FOUND_BY_CODE.stream().noneMatch(key::startsWith))
            .filter(key -> !all.contains(key) && !isBuilt(key, all))
            .collect(toSet());
    assertThat(unused).isEmpty();
  }

  /** A key put together from a prefix and a value: {@code |lead.channel.${…}|}, "lead.channel." */
  private static boolean isBuilt(String key, String sources) {
    for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      var prefix = key.substring(0, dot);
      if (Stream.of(".${", ".\"", ".'", ".__", "'", "\"", ".%s")
          .anyMatch(end -> sources.contains(prefix + end))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void noTemplateHasWordsOfItsOwn() throws IOException {
    var bare = new TreeSet<String>();
    for (var template : templates()) {
      var html =
          Files.readString(template)
              .replaceAll("(?s)<!--.*?-->", "")
              .replaceAll("(?s)<!DOCTYPE.*?>", "");
      var name = TEMPLATES.relativize(template).toString();
      var tags = TAG.matcher(html);
      var end = 0;
      while (tags.find()) {
        addIfBare(bare, name, html.substring(end, tags.start()));
        end = tags.end();
        var spoken = SPOKEN.matcher(tags.group());
        while (spoken.find()) {
          bare.add(name + ": " + spoken.group().strip());
        }
      }
      addIfBare(bare, name, html.substring(end));
    }
    assertThat(bare).isEmpty();
  }

  private static void addIfBare(Set<String> bare, String template, String text) {
    var words = text.replaceAll("&\\w+;", "").replaceAll("\\[\\[.*?]]", "").strip();
    if (words.chars().anyMatch(Character::isLetter)) {
      bare.add(template + ": " + words);
    }
  }

  private static List<Path> templates() throws IOException {
    return files(TEMPLATES);
  }

  private static List<Path> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
