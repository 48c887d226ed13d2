package io.leadpact.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rep in front of an open queue: reads, logs an attempt on the lead that is open, goes on with
 * the next. Meanwhile the page hears what changes and asks for itself again, as its script does.
 */
final class RepAtWork implements Callable<Void> {

  private static final Pattern FORM = Pattern.compile("action=\"(/queue/(\\d+)/attempts[^\"]*)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  /** Seconds of thought before each attempt: less than anybody needs to make a call. */
  static final int LEAST_THOUGHT = 2;

  static final int MOST_THOUGHT = 6;

  private final Browser browser;
  private final String name;
  private final long until;
  private final SplittableRandom chance;

  /** Milliseconds; so are the others. */
  final List<Double> pages = new ArrayList<>();

  final List<Double> looks = Collections.synchronizedList(new ArrayList<>());
  final List<Double> deeds = new ArrayList<>();

  /** By their notes, and the leads that they were made on: what was acknowledged. */
  final List<String> logged = new ArrayList<>();

  final List<Long> leads = new ArrayList<>();
  int refused;
  final AtomicInteger turnedAway = new AtomicInteger();
  private volatile boolean over;
  private volatile String address = "/queue";

  /**
   * @param name by which the attempts are found again
   * @param until a time of {@code System.nanoTime}
   */
  RepAtWork(Browser browser, String name, long until) {
    this.browser = browser;
    this.name = name;
    this.until = until;
    this.chance = new SplittableRandom(name.hashCode());
  }

  /** Pages that were opened and those that were asked for by themselves. */
  List<Double> all() {
    return Stream.concat(pages.stream(), looks.stream()).toList();
  }

  @Override
  public Void call() throws Exception {
    try (var page = new OpenPage(browser, this::look)) {
      work(page);
      over = true;
    }
    return null;
  }

  private void work(OpenPage open) throws Exception {
    // Nobody begins at the same moment as all others.
    Thread.sleep(chance.nextInt(MOST_THOUGHT * 1_000));
    while (true) {
      var asked = System.nanoTime();
      var page = timed(address, pages);
      open.came(page, asked);
      Thread.sleep(chance.nextInt(LEAST_THOUGHT * 1_000, MOST_THOUGHT * 1_000));
      if (System.nanoTime() > until) {
        return;
      }
      open.leave();
      address = deed(page);
    }
  }

  private @Nullable Void look() throws Exception {
    timed(address, looks);
    return null;
  }

  /** Where the work goes on. */
  private String deed(String page) throws Exception {
    var token = found(TOKEN, page, 1);
    var form = FORM.matcher(page);
    if (!form.find()) {
      var taken = browser.send("/queue/take", Map.of("_csrf", token));
      return taken == null ? "/queue" : path(taken);
    }
    var note = name + " " + (logged.size() + refused);
    var fields =
        Map.of(
            "_csrf",
            token,
            "seen",
            found(SEEN, page, 1),
            "channel",
            chance.nextBoolean() ? "CALL" : "EMAIL",
            "outcome",
            "NO_ANSWER",
            "note",
            note);
    var began = System.nanoTime();
    var next = browser.send(form.group(1).replace("&amp;", "&"), fields);
    if (next == null) {
      refused++;
      return "/queue";
    }
    deeds.add((System.nanoTime() - began) / 1e6);
    logged.add(note);
    leads.add(Long.parseLong(form.group(2)));
    return path(next);
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }

  private static String found(Pattern pattern, String page, int group) throws IOException {
    var found = pattern.matcher(page);
    if (!found.find()) {
      throw new IOException("No " + pattern + " on the page");
    }
    return found.group(group);
  }

  /** Who is turned away asks again after a second, which counts as a part of the wait. */
  private String timed(String path, List<Double> times) throws Exception {
    var began = System.nanoTime();
    var page = browser.read(path);
    while (page == null && !over) {
      turnedAway.incrementAndGet();
      Thread.sleep(1_000);
      page = browser.read(path);
    }
    times.add((System.nanoTime() - began) / 1e6);
    return Objects.toString(page, "");
  }
}
