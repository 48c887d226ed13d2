package io.leadpact.report;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.report.measure.BusinessRun;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.Judging;
import io.leadpact.report.measure.Lack;
import io.leadpact.report.measure.MixStanding;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aim in a period that it is judged in: what it asks, and what the answers say.
 *
 * @param aim as the version has it that judges the period
 * @param structure of that version; null where it has none
 * @param before the same period of the year before
 * @param missed business days that were over before the aim was in force
 * @param known whether any lead had come in by the end of the period, or by now
 */
public record AimCase(
    Aim aim,
    @Nullable Structure structure,
    BusinessRun run,
    BusinessRun before,
    int missed,
    boolean known) {

  /** The first day that it asks about. */
  LocalDate from() {
    if (aim instanceof Growth) {
      return before.stretch().first();
    }
    return aim instanceof Ratio ratio && ratio.base().kind() == Base.Kind.ROLLING
        ? next().minusDays(ratio.base().days())
        : run.stretch().first();
  }

  /** The first day of which the leads are behind its figure. */
  LocalDate since() {
    return aim instanceof Growth ? run.stretch().first() : from();
  }

  /** The days of which the leads are behind its figure. */
  Spans days() {
    var dates = since().datesUntil(next()).toList();
    return new Spans(
        Grain.DAY,
        dates,
        dates.stream().map(day -> day.atStartOfDay(run.zone()).toInstant()).toList(),
        next().atStartOfDay(run.zone()).toInstant());
  }

  /** The first day after those that it asks about; of a running period tomorrow. */
  LocalDate next() {
    var tomorrow = LocalDate.ofInstant(run.now(), run.zone()).plusDays(1);
    return tomorrow.isBefore(run.stretch().next()) ? tomorrow : run.stretch().next();
  }

  private Scope scope() {
    return aim.owed().scope();
  }

  /** None where the data is not kept. */
  List<Question> questions() {
    if (!Lack.of(aim.measure()).isEmpty()) {
      return List.of();
    }
    if (aim instanceof Output output) {
      return List.of(counted(output.counted()));
    }
    if (aim instanceof Ratio ratio) {
      return asked(ratio);
    }
    if (aim instanceof Mix mix) {
      return List.of(new Question.Channels(mix.stage(), scope()));
    }
    if (aim instanceof Cadence cadence) {
      return List.of(tried(cadence));
    }
    return List.of(figure());
  }

  private Question counted(Counted counted) {
    return counted instanceof Counted.Reached reached
        ? new Question.Reached(reached.stage(), scope())
        : new Question.Logged(((Counted.Logged) counted).kind());
  }

  /** One that knows part and whole, or one for each of them: the whole first. */
  private List<Question> asked(Ratio ratio) {
    var portion = ratio.portion();
    if (portion instanceof Portion.EnteredWithin entered) {
      return List.of(new Question.Entered(entered.lag(), scope()));
    }
    if (ratio.base().kind() == Base.Kind.COHORT) {
      return List.of(new Question.OfCohort(portion, scope()));
    }
    return portion instanceof Portion.Conversion conversion
        ? List.of(
            new Question.Reached(conversion.from(), scope()),
            new Question.Reached(conversion.to(), scope()))
        : List.of(new Question.OfPeriod(portion, scope()));
  }

  private Question tried(Cadence cadence) {
    return new Question.GivenUp(
        cadence.effort(),
        cadence.countsFrom(),
        scope(),
        structure == null ? Set.of() : structure.attemptChannels());
  }

  private Question figure() {
    return aim.measure() == Measure.MEAN_ATTEMPTS
        ? new Question.Attempts(scope())
        : new Question.Won(scope());
  }

  Standing judged(Answers answers) {
    var judging = Judging.in(run);
    if (aim instanceof Output output) {
      boolean begun = known || output.counted() instanceof Counted.Logged;
      return begun
          ? judging.output(delivered(answers), output.amount(), missed)
          : judging.nothing(BigDecimal.valueOf(output.amount()));
    }
    if (aim instanceof Ratio ratio) {
      boolean settled = ratio.portion() instanceof Portion.EnteredWithin;
      return judging.ratio(sums(ratio, answers).share(), ratio.bound(), ratio.target(), settled);
    }
    if (aim instanceof Mix mix) {
      return MixStanding.of(mix, groups(mix, answers), run);
    }
    if (aim instanceof Cadence cadence) {
      var share = sum(tried(cadence), answers).share();
      return judging.ratio(share, Bound.AT_LEAST, cadence.target(), true);
    }
    return figured(judging, answers);
  }

  private Standing figured(Judging judging, Answers answers) {
    var now = known ? sum(figure(), answers) : Sums.NONE;
    if (aim instanceof Level level) {
      return known || !Lack.of(level.of()).isEmpty()
          ? judging.level(level, now)
          : judging.nothing(level.target());
    }
    var growth = (Growth) aim;
    return known || !Lack.of(growth.of()).isEmpty()
        ? judging.growth(growth, now, yearBefore(answers))
        : judging.nothing(growth.hundredths());
  }

  /** Of a running period the same part of the one before, by business days. */
  private Sums yearBefore(Answers answers) {
    return answers.of(figure()).upTo(before, run.share());
  }

  private long delivered(Answers answers) {
    return sum(questions().get(0), answers).whole().longValueExact();
  }

  private Sums sums(Ratio ratio, Answers answers) {
    var asked = asked(ratio);
    var first = sum(asked.get(0), answers);
    return asked.size() == 1 ? first : new Sums(sum(asked.get(1), answers).whole(), first.whole());
  }

  private HashMap<String, Long> groups(Mix mix, Answers answers) {
    var groups = new HashMap<String, Long>();
    answers
        .byChannel(new Question.Channels(mix.stage(), scope()))
        .forEach(
            (channel, daily) -> {
              var group =
                  structure == null
                      ? MixStanding.NO_GROUP
                      : structure.group(channel).orElse(MixStanding.NO_GROUP);
              groups.merge(
                  group, daily.between(from(), next()).whole().longValueExact(), Long::sum);
            });
    return groups;
  }

  private Sums sum(Question question, Answers answers) {
    return answers.of(question).between(since(), next());
  }
}
