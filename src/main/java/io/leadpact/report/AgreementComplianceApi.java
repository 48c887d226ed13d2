package io.leadpact.report;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.Share;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Lack;
import io.leadpact.report.measure.Likely;
import io.leadpact.report.measure.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How every term of the agreement is kept, for programs. */
@RestController
@RequestMapping("/api/v1/agreement/compliance")
class AgreementComplianceApi {

  private final TermStandings standings;
  private final Compliance compliance;

  AgreementComplianceApi(TermStandings standings, Compliance compliance) {
    this.standings = standings;
    this.compliance = compliance;
  }

  /** All terms, in the company's zone. */
  record Answer(String zone, List<Kept> terms) {}

  /**
   * One term.
   *
   * @param kind PROMISE, QUOTA, or one of the aims
   * @param unit of what is measured, of its target and of what is owed; a change is in PERCENT
   */
  record Kept(
      String key,
      String ref,
      String kind,
      Owner owner,
      Measure measure,
      String unit,
      Rhythm every,
      List<Span> periods) {}

  /**
   * A period from its first day to its last.
   *
   * @param target of the whole period; null where the term was not agreed then
   * @param owed so far
   * @param deviation in hundredths of what is owed so far
   * @param missing which data would be needed to measure it
   * @param chance that it will be missed, from 0 to 1; null where it cannot be foreseen
   */
  record Span(
      String period,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal measured,
      @Nullable BigDecimal target,
      @Nullable BigDecimal owed,
      @Nullable BigDecimal deviation,
      Judgement state,
      @Nullable Long part,
      @Nullable Long whole,
      List<Group> groups,
      List<Lack> missing,
      @Nullable BigDecimal chance) {}

  /** A part of a mix; leads of no group have no target. */
  record Group(
      @Nullable String group,
      long part,
      @Nullable BigDecimal measured,
      @Nullable BigDecimal target,
      boolean kept) {}

  /** The months from and to, both included; without them the present one. */
  @GetMapping
  Answer show(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var zone = compliance.zone();
    var period = Period.parse(from, to, compliance.month());
    return new Answer(
        zone.getId(),
        standings.figures(period).stream().map(AgreementComplianceApi::kept).toList());
  }

  private static Kept kept(TermFigures figures) {
    var term = figures.term();
    return new Kept(
        term.key(),
        figures.ref(),
        kind(term),
        term.owner(),
        measure(term),
        Figures.unit(term).name(),
        term instanceof Aim aim ? aim.owed().rhythm() : Rhythm.MONTH,
        figures.periods().stream().map(AgreementComplianceApi::span).toList());
  }

  private static String kind(Term term) {
    if (term instanceof Aim aim) {
      return AimText.Kind.of(aim).name();
    }
    return term instanceof Quota ? "QUOTA" : "PROMISE";
  }

  private static Measure measure(Term term) {
    if (term instanceof Aim aim) {
      return aim.measure();
    }
    return term instanceof Quota ? Measure.REACHED : Measure.IN_TIME;
  }

  private static Span span(Standing one) {
    return new Span(
        one.period().text(),
        one.period().first(),
        one.period().last(),
        one.measured().orElse(null),
        one.target().orElse(null),
        one.owed().orElse(null),
        one.deviation().orElse(null),
        one.judgement(),
        one.counts().map(Share::part).orElse(null),
        one.counts().map(Share::whole).orElse(null),
        one.groups().stream().map(AgreementComplianceApi::group).toList(),
        one.lacking().stream().sorted().toList(),
        one.likely().map(Likely::missing).map(BigDecimal::valueOf).orElse(null));
  }

  private static Group group(Standing.Group group) {
    return new Group(
        group.name().isEmpty() ? null : group.name(),
        group.share().part(),
        group.share().percent().map(Percent::value).orElse(null),
        group.part().map(Percent::value).orElse(null),
        group.kept());
  }
}
