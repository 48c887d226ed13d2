package io.leadpact.web;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.ClauseWords;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.ReviewView;
import io.leadpact.agreement.Reviews;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.kernel.NotFound;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.report.TermHistories;
import io.leadpact.report.TermHistory;
import io.leadpact.report.measure.Standing;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads how every term of a version fared up to a review, in the reader's words. */
@Component
class ReviewReading {

  private final Promises promises;
  private final Reviews reviews;
  private final TermHistories histories;
  private final ClauseWords words;
  private final Stages stages;
  private final StandingWords standings;

  ReviewReading(
      Promises promises,
      Reviews reviews,
      TermHistories histories,
      ClauseWords words,
      Stages stages,
      StandingWords standings) {
    this.promises = promises;
    this.reviews = reviews;
    this.histories = histories;
    this.words = words;
    this.stages = stages;
    this.standings = standings;
  }

  String title(ReviewView view) {
    return standings.review(view.review().due());
  }

  private AgreementVersion version(int number) {
    return promises.versions().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version", number));
  }

  /** None of a review whose time has not begun. */
  List<ReviewLine> lines(ReviewView view) {
    var version = version(view.version());
    var last = earlier(view.review().due().minusDays(1), reviews.today());
    if (last.isBefore(view.review().from())) {
      return List.of();
    }
    var articles = version.articles(stages.all().stream().map(Stage::key).toList());
    var writer = words.in(Tongue.of(LocaleContextHolder.getLocale()), articles);
    return histories.of(version.set(), view.review().from(), last).stream()
        .map(history -> line(history, writer.term(history.term())))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private ReviewLine line(TermHistory history, String words) {
    return new ReviewLine(
        history,
        words,
        history.periods().stream().map(standing -> mark(history, standing)).toList());
  }

  private ReviewLine.Mark mark(TermHistory history, Standing standing) {
    return new ReviewLine.Mark(
        standings.period(standing.period()),
        look(standing),
        standings.measured(history.term(), standing),
        standings.target(history.term(), standing));
  }

  private static String look(Standing standing) {
    return switch (standing.judgement()) {
      case MET -> "met";
      case AT_RISK -> "risk";
      case MISSED -> "missed";
      case NONE, NOT_MEASURABLE -> "none";
    };
  }
}
