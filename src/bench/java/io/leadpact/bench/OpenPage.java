package io.leadpact.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that is open: says on its line what it shows, hears what changes of it and asks for itself
 * again, as its script does.
 */
final class OpenPage implements AutoCloseable {

  private static final Pattern SHOWN = Pattern.compile("data-live=\"([^\"]*)\"");
  private static final Pattern MARK = Pattern.compile("data-live-at=\"([^\"]*)\"");

  private static final Pattern OF_LEADS = Pattern.compile("leads|lead:|of:|team:|free:");

  /** As in live.js. */
  private static final long PAUSE_MS = 700;

  private static final int SHARE = 5;

  private final String name = UUID.randomUUID().toString();
  private final Browser browser;
  private final Callable<Void> look;
  private volatile @Nullable InputStream line;
  private Thread follower = new Thread();
  private long last;
  private long pause = PAUSE_MS;

  /**
   * @param look asks for the page that is open
   */
  OpenPage(Browser browser, Callable<Void> look) {
    this.browser = browser;
    this.look = look;
  }

  /**
   * @param asked when it was asked for, in the time of {@code System.nanoTime}
   */
  void came(String page, long asked) throws Exception {
    var shown =
        SHOWN
            .matcher(page)
            .results()
            .flatMap(found -> Arrays.stream(found.group(1).split(" ")))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    var mark = MARK.matcher(page).results().map(found -> found.group(1)).findFirst().orElse("");
    var opened = browser.line(name, shown, mark, (System.nanoTime() - asked) / 1_000_000);
    line = opened;
    follower = new Thread(() -> follow(opened));
    follower.start();
  }

  /** Another page is on its way. */
  void leave() throws IOException {
    var open = line;
    line = null;
    if (open != null) {
      open.close();
    }
  }

  /**
   * What is said while the page is asked for is asked for once more, not as often as it is said.
   */
  private void follow(InputStream opened) {
    try (var said = new BufferedReader(new InputStreamReader(opened, StandardCharsets.UTF_8))) {
      for (var word = said.readLine(); word != null; word = said.readLine()) {
        if (!word.startsWith("data:")) {
          continue;
        }
        Thread.sleep(Math.max(0, last + pause - System.nanoTime() / 1_000_000));
        if (line != opened) {
          return;
        }
        var heard = new StringBuilder(word);
        while (said.ready()) {
          heard.append(' ').append(said.readLine());
        }
        if (OF_LEADS.matcher(heard).find()) {
          lookAgain();
        } else {
          browser.read("/alerts/count");
        }
      }
    } catch (Exception closed) {
      if (line == opened) {
        throw new IllegalStateException("The line broke off", closed);
      }
    }
  }

  private synchronized void lookAgain() throws Exception {
    last = System.nanoTime() / 1_000_000;
    look.call();
    pause = Math.max(PAUSE_MS, SHARE * (System.nanoTime() / 1_000_000 - last));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    leave();
    follower.join();
  }
}
