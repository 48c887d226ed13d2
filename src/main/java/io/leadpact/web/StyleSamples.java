package io.leadpact.web;

import io.leadpact.kernel.Party;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the style page fills the parts with: the shapes that the fragments expect. */
public final class StyleSamples {

  /** What a fragment {@code parts :: stone} shows. */
  public record Stone(String href, String ref, String look, String words) {}

  /** What {@code parts :: way} shows of a stage. */
  public record Step(String name, String note, @Nullable Party party, boolean current) {}

  /** What {@code charts :: cell} shows. */
  public record Cell(
      String href,
      String look,
      String figure,
      @Nullable String counts,
      String words,
      boolean restated,
      boolean current) {}

  /** What {@code charts :: funnel-step} shows. */
  public record FunnelStep(
      Party party,
      String name,
      @Nullable String href,
      String count,
      @Nullable Number share,
      @Nullable Number target,
      String rate,
      @Nullable String aim,
      @Nullable String note,
      boolean meets) {}

  /** What {@code charts :: strip} shows: places and widths in hundredths. */
  public record Strip(List<Span> open, List<Bar> bars, List<Mark> marks) {}

  public record Span(Number x, Number width) {}

  public record Bar(String kind, Number x, Number width) {}

  public record Mark(String kind, Number x) {}

  /** The fields of a form. */
  public record Form(String text, String hinted, String wrong, String chosen, boolean checked) {}

  static final Form FORM = new Form("", "45", "–", "SALES", true);

  private static final long MINUTE = 60_000;
  private static final long DAY = 9 * 60 * MINUTE;

  private final Drawing drawing;
  private final Countdowns countdowns;

  StyleSamples(Drawing drawing, Countdowns countdowns) {
    this.drawing = drawing;
    this.countdowns = countdowns;
  }

  public YearMonth month() {
    return YearMonth.of(2026, 9);
  }

  public List<Party> parties() {
    return Arrays.asList(Party.values());
  }

  public List<Countdown> clocks() {
    return List.of(
        clock("", 780 * MINUTE, 70, "shell.clock.left"),
        clock("", 52 * MINUTE, 43, "shell.clock.left"),
        clock("is-risk", 7 * MINUTE, 12, "shell.clock.left"),
        clock("is-missed", 72 * MINUTE, 100, "shell.clock.late"),
        clock("is-missed", 93 * DAY, 100, "shell.clock.late"),
        clock("is-idle", 70 * MINUTE, 58, "shell.clock.paused"),
        clock("is-idle", 180 * MINUTE, 100, "shell.clock.from"),
        clock("is-met", 38 * MINUTE, 63, "shell.clock.met"),
        clock("is-risk", 20_000, 1, "shell.clock.left"));
  }

  private Countdown clock(String look, long millis, long fuse, String word) {
    var amount = countdowns.parts(millis, DAY);
    return new Countdown(look, amount, word, "9:00", millis, DAY, 0, DAY, false, null, fuse, 25L);
  }

  public List<Stone> stones(Party party) {
    var looks = List.of("met", "met", "risk", "missed", "none");
    return IntStream.range(0, looks.size())
        .mapToObj(i -> new Stone("/style", party.letter() + "" + (i + 1), looks.get(i), ""))
        .toList();
  }

  public List<Step> path() {
    return List.of(
        new Step("Lead", "10:12", Party.MARKETING, false),
        new Step("MQL", "10:14", Party.MARKETING, false),
        new Step("SQL", "16:10", Party.SALES, true),
        new Step("SAL", "–", null, false),
        new Step("Lagerhaus Österreicher", "–", null, false));
  }

  public List<Cell> cells() {
    return List.of(
        cell("met", "97.7", false),
        cell("risk", "93.1", false),
        cell("missed", "84.0", false),
        cell("far", "69.6", false),
        new Cell("/style", "met", "97.0", "16/23", "97.0 16/23", true, false),
        cell("far", "69.6", true),
        cell("open", "88.0", false));
  }

  private static Cell cell(String look, String figure, boolean current) {
    return new Cell("/style", look, figure, null, figure + ", " + look, false, current);
  }

  public List<FunnelStep> funnel() {
    return List.of(
        step(Party.MARKETING, "Lead", "2,871", null, false),
        step(Party.MARKETING, "MQL", "583", 20, false),
        step(Party.SALES, "SQL", "98", 17, true),
        step(Party.SALES, "SAL", "80", 82, false));
  }

  private static FunnelStep step(
      Party party, String name, String count, @Nullable Integer share, boolean meets) {
    return new FunnelStep(
        party, name, "/style", count, share, 45, share + " %", "45 %", "16 / 23", meets);
  }

  public Strip strip() {
    return new Strip(
        List.of(new Span(2, 30), new Span(35, 30), new Span(68, 30)),
        List.of(
            new Bar("run", 6, 12),
            new Bar("pause", 18, 17),
            new Bar("run", 35, 14),
            new Bar("late", 49, 10),
            new Bar("todo", 59, 20)),
        List.of(new Mark("attempt", 12), new Mark("due", 49), new Mark("now", 59)));
  }

  public Drawing.Spark line() {
    var months =
        new ArrayList<@Nullable Number>(List.of(82, 90, 85, 87, 94, 83, 81, 89, 96, 92, 88, 95));
    months.set(5, null);
    return drawing.spark(months, 86);
  }

  public StepChart chart(int width) {
    var names = IntStream.rangeClosed(1, 20).mapToObj(day -> day + ".").toList();
    var plan = IntStream.rangeClosed(1, 20).mapToObj(day -> 10).toList();
    var days = List.of(8, 12, 9, 14, 6, 11, 13, 10, 12, 9, 15, 12);
    return drawing.steps(days, plan, names, new StepChart.Range(204, 218, 233), width);
  }
}
