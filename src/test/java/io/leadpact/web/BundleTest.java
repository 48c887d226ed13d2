package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a first visit loads. */
@LeadpactTest
class BundleTest {

  private static final int MOST = 150 * 1024;
  private static final Pattern LINKED =
      Pattern.compile("(?:<script[^>]* src|<link[^>]* href)=\"([^\"]+)\"");
  private static final Pattern FONT = Pattern.compile("url\\(\"(/fonts/[^\"]+)\"\\)");

  @Autowired MockMvcTester web;

  @Test
  void everyLinkedFileIsNamedByItsContentAndKeptForEver() {
    assertThat(linked()).hasSizeGreaterThanOrEqualTo(4);
    for (var file : linked()) {
      assertThat(file).matches(".*-[0-9a-f]{32}\\.\\w+");
      assertThat(web.get().uri(file))
          .hasStatusOk()
          .headers()
          .hasValue("Cache-Control", "max-age=31536000, public, immutable");
    }
  }

  @Test
  void theFacesOfTheSheetAreThereAndKeptForEver() throws IOException {
    var sheet = linked().stream().filter(file -> file.endsWith(".css")).findFirst().orElseThrow();
    var fonts = FONT.matcher(text(sheet)).results().map(found -> found.group(1)).toList();
    assertThat(fonts).isNotEmpty();
    for (var font : fonts) {
      assertThat(font).matches(".*-[0-9a-f]{32}\\.woff2");
      assertThat(web.get().uri(font)).hasStatusOk();
    }
  }

  /** The printer of papers has one, which would undo ours. */
  @Test
  void sheetsThatLibrariesKeepForThemselvesAreNotOurs() {
    assertThat(getClass().getResource("/resources/css/XhtmlNamespaceHandler.css")).isNotNull();

    var sheet = linked().stream().filter(file -> file.endsWith(".css")).findFirst().orElseThrow();

    assertThat(text(sheet)).contains("--paper").doesNotContain("fieldset,\nfigcaption");
  }

  @Test
  void anOlderNameGetsTheSheetOfTodayButNotForLong() {
    assertThat(web.get().uri("/css/all-old.css"))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "no-cache");
  }

  @Test
  void theFirstPageIsLight() throws IOException {
    var bytes = compressed(text("/sign-in"));
    for (var file : linked()) {
      bytes += compressed(text(file));
    }
    assertThat(bytes).isLessThan(MOST);
  }

  private List<String> linked() {
    var found = new ArrayList<String>();
    LINKED.matcher(text("/sign-in")).results().forEach(match -> found.add(match.group(1)));
    return found.stream().filter(file -> !file.startsWith("/fonts/")).toList();
  }

  private String text(String uri) {
    return new String(
        web.get().uri(uri).exchange().getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  private static int compressed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
