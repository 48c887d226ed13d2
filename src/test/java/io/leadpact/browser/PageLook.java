package io.leadpact.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.leadpact.browser.Browsing.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Looks at pages as a strict reader would, and notes all that is wrong with them. */
final class PageLook {

  private static final Pattern UNPUBLISHED = Pattern.compile("\\?\\?[a-z._-]+_\\w+\\?\\?");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Page page;
  private final Reading reading;
  private final List<String> wrong = new ArrayList<>();
  private String path = "";

  PageLook(Page page, Reading reading) {
    this.page = page;
    this.reading = reading;
    page.onConsoleMessage(
        message -> {
          // A refused form is answered with 422, which the browser puts down as an error.
          if (List.of("error", "warning").contains(message.type())
              && !message.text().contains("status of 422")) {
            note("the console says " + message.text());
          }
        });
    page.onPageError(error -> note("a script fails: " + error));
  }

  /** Everything noted so far, each with its page and how it was read. */
  List<String> wrong() {
    return wrong;
  }

  private void note(String what) {
    wrong.add("%s (%s): %s".formatted(path, reading, what));
  }

  /** Whether the page answers as it should. */
  boolean opens(String wanted) {
    path = wanted;
    page.setViewportSize(reading.width(), reading.height());
    try {
      var answer = page.navigate(wanted, new Page.NavigateOptions().setTimeout(30_000));
      if (answer != null && answer.status() == 200) {
        return true;
      }
      note("answers " + (answer == null ? "nothing" : answer.status()));
    } catch (PlaywrightException e) {
      note("does not open");
    }
    return false;
  }

  /** No wider than its window, and no key where words should be. */
  void fits() {
    unroll();
    var over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      note(over + " px too wide");
    }
    var unpublished = UNPUBLISHED.matcher(page.content());
    while (unpublished.find()) {
      note("says " + unpublished.group());
    }
  }

  /** As tall as its page, so that what a browser leaves for later is laid out and drawn as well. */
  private void unroll() {
    for (int round = 0; round < 2; round++) {
      var tall = (Number) page.evaluate("document.documentElement.scrollHeight");
      page.setViewportSize(reading.width(), tall.intValue());
      page.evaluate(
          "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
  }

  /** Nothing that a reader with a screen reader, a keyboard or weak eyes would stumble on. */
  void isAccessible() {
    // The old way opens no window for each page; the new one is for frames of other sites alone.
    var axe = new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
    for (var violation : axe.analyze().getViolations()) {
      violation.getNodes().forEach(node -> note(violation.getId() + " " + node.getHtml()));
    }
  }

  /** What the server sent is HTML that no parser has to mend. */
  void isValid() {
    var sent = page.request().get(path).text();
    var parser = Parser.htmlParser().setTrackErrors(20);
    var document = parser.parseInput(sent, path);
    parser.getErrors().forEach(error -> note("HTML: " + error));
    document.select("[id]").eachAttr("id").stream()
        .filter(id -> document.select("[id=\"" + id + "\"]").size() > 1)
        .distinct()
        .forEach(id -> note("HTML: the id " + id + " stands twice"));
  }

  /** Keeps a picture of the whole page under {@code target/screenshots}. */
  void picture() {
    picture(
        path.equals("/")
            ? "today"
            : path.substring(1)
                .replaceAll("(?<=/)[a-z0-9]{16}(?=[/?]|$)", "key")
                .replaceAll("\\d+", "n")
                .replaceAll("[^\\w-]+", "-"));
  }

  /** The same under a name that its address would not give it. */
  void picture(String called) {
    var name =
        "%s-%d-%s%s.png"
            .formatted(
                called,
                reading.width(),
                reading.locale().substring(0, 2),
                reading.dark() ? "-dark" : "");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name))
            .setFullPage(true));
  }
}
