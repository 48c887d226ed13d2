package io.leadpact.web;

import io.leadpact.agreement.ClauseWords;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.ReviewView;
import io.leadpact.agreement.Reviews;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Period;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.report.TermFigures;
import io.leadpact.report.TermStandings;
import io.leadpact.report.measure.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads how every term of a version fared up to a review, in the reader's words. */
@Component
class ReviewReading {

  private final Promises promises;
  private final Reviews reviews;
  private final TermStandings terms;
  private final ClauseWords words;
  private final Stages stages;
  private final StandingWords standings;

  ReviewReading(
      Promises promises,
      Reviews reviews,
      TermStandings terms,
      ClauseWords words,
      Stages stages,
      StandingWords standings) {
    this.promises = promises;
    this.reviews = reviews;
    this.terms = terms;
    this.words = words;
    this.stages = stages;
    this.standings = standings;
  }

  String title(ReviewView view) {
    return standings.review(view.review().due());
  }

  /** None of a review whose time has not begun. */
  List<ReviewLine> lines(ReviewView view) {
    var version = promises.version(view.version());
    var last = earlier(view.review().due().minusDays(1), reviews.today());
    if (last.isBefore(view.review().from())) {
      return List.of();
    }
    var articles = version.articles(stages.all().stream().map(Stage::key).toList());
    var writer = words.in(Tongue.of(LocaleContextHolder.getLocale()), articles);
    var keys = version.set().terms().stream().map(Term::key).toList();
    return terms
        .figures(new Period(YearMonth.from(view.review().from()), YearMonth.from(last)))
        .stream()
        .filter(figures -> keys.contains(figures.term().key()))
        .map(figures -> line(figures, writer.term(figures.term())))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private ReviewLine line(TermFigures figures, String words) {
    return new ReviewLine(
        figures,
        words,
        figures.periods().stream().map(standing -> mark(figures.term(), standing)).toList());
  }

  private ReviewLine.Mark mark(Term term, Standing standing) {
    return new ReviewLine.Mark(
        standings.period(standing),
        Look.of(standing.judgement()),
        standings.measured(term, standing),
        standings.target(term, standing));
  }
}
