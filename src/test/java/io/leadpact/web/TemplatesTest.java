package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Traps of the template language that no page shows at once. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern TAG = Pattern.compile("<[\\w:]+(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
  private static final Pattern REPLACED = Pattern.compile("\\sth:replace=");
  private static final Pattern ASKED = Pattern.compile("\\sth:(if|unless|each|with)=");
  private static final Pattern BEAN_IN_ATTRIBUTES = Pattern.compile("\\sth:attr=\"[^\"]*@\\w+\\.");

  /** A fragment takes the place of its tag before the condition on that tag is looked at. */
  @Test
  void noConditionStandsBesideAReplacement() throws IOException {
    assertThat(tagsWhere(tag -> REPLACED.matcher(tag).find() && ASKED.matcher(tag).find()))
        .isEmpty();
  }

  /** Refused when the page is rendered: put it into a variable first. */
  @Test
  void noBeanIsAskedInsideAnAttributeList() throws IOException {
    assertThat(tagsWhere(tag -> BEAN_IN_ATTRIBUTES.matcher(tag).find())).isEmpty();
  }

  private static TreeSet<String> tagsWhere(Predicate<String> wrong) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        TAG.matcher(Files.readString(file))
            .results()
            .map(match -> match.group())
            .filter(wrong)
            .forEach(tag -> found.add(TEMPLATES.relativize(file) + ": " + tag));
      }
    }
    return found;
  }
}
