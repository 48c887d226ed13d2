package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feedback of sales for programs. */
@RestController
@RequestMapping("/api/v1/feedback")
class FeedbackApi {

  private static final int LARGEST = 200;

  private final FeedbackFigures figures;
  private final FeedbackDebts debts;
  private final LoopNews news;

  FeedbackApi(FeedbackFigures figures, FeedbackDebts debts, LoopNews news) {
    this.figures = figures;
    this.debts = debts;
    this.news = news;
  }

  /**
   * @param counts by measure: given, owed, accepted, rejected, returned, valuable, won, lost, and
   *     quality:, reason:, lost: with what was said
   */
  record Line(String value, Map<String, Long> counts) {

    static Line of(FeedbackLine line) {
      return new Line(line.value(), new TreeMap<>(line.counts()));
    }
  }

  record Answer(String by, YearMonth from, YearMonth to, Line total, List<Line> lines) {}

  record Items(List<FeedbackOwed> items, @Nullable String next) {}

  record Reminded(boolean told) {}

  /**
   * Of the leads that sales got in these months, by channel, source, campaign, rule, rep or week.
   */
  @GetMapping
  Answer show(
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var question = FeedbackQuestion.of(by, from, to, YearMonth.from(news.today()));
    var lines = figures.lines(question).stream().map(Line::of).toList();
    return new Answer(
        question.by().key(),
        question.from(),
        question.to(),
        Line.of(figures.total(question)),
        lines);
  }

  @GetMapping("/owed")
  Items owed(
      @RequestParam(required = false) @Nullable String rep,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.max(1, Math.min(limit, LARGEST));
    var page = debts.page(rep, ComebackPlace.read(cursor), size);
    if (page.size() < size) {
      return new Items(page, null);
    }
    var last = page.get(page.size() - 1);
    return new Items(page, new ComebackPlace(last.givenAt(), last.lead()).toString());
  }

  @PostMapping("/owed/reminders")
  Reminded remind(@RequestParam String rep, @AuthenticationPrincipal SignedIn who) {
    return new Reminded(debts.remind(rep, who));
  }
}
