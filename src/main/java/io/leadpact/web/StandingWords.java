package io.leadpact.web;

import io.leadpact.agreement.terms.Term;
import io.leadpact.report.AimWords;
import io.leadpact.report.Figures;
import io.leadpact.report.measure.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says the figure of a term in the unit of its measure. */
@Component("standings")
class StandingWords {

  private final Show show;
  private final AimWords aims;
  private final Wording wording;

  StandingWords(Show show, AimWords aims, Wording wording) {
    this.show = show;
    this.aims = aims;
    this.wording = wording;
  }

  /** A dash where nothing was measured. */
  public String measured(Term term, Standing standing) {
    return figure(term, standing.measured());
  }

  public String target(Term term, Standing standing) {
    return figure(term, standing.target());
  }

  public String period(Standing standing) {
    return aims.period(standing.period());
  }

  /** What a review is called: by its day. */
  String review(LocalDate due) {
    return wording.say("review.title", show.date(due));
  }

  private String figure(Term term, Optional<BigDecimal> figure) {
    return figure.map(value -> figure(term, value)).orElse("–");
  }

  private String figure(Term term, BigDecimal value) {
    return switch (Figures.unit(term)) {
      case COUNT -> show.number(value);
      case PERCENT -> show.percent(value);
      case MONEY -> show.money(value);
      case TIMES -> wording.say("review.times", value);
    };
  }
}
