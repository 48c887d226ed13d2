package io.leadpact.handoff;

import io.leadpact.handoff.Partner.Said;
import io.leadpact.kernel.IfMatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of partners and their statements, for programs. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnerApi {

  private final Partners partners;
  private final PartnerStatements statements;

  PartnerApi(Partners partners, PartnerStatements statements) {
    this.partners = partners;
    this.statements = statements;
  }

  /**
   * A partner as it is sent and told; the key and the version stand in the answer only.
   *
   * @param kind {@code PARTNER}, {@code GROUP_COMPANY} or {@code DEPARTMENT}
   * @param share of the value of a deal in per cent, or
   * @param fixed an amount for each deal, in the company's currency
   */
  record PartnerBody(
      @Nullable String key,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String email,
      @Nullable BigDecimal share,
      @Nullable BigDecimal fixed,
      @Nullable String note,
      @Nullable Boolean active,
      @Nullable Integer version) {

    static PartnerBody of(Partner partner) {
      var said = partner.said();
      return new PartnerBody(
          partner.key(),
          said.name(),
          said.kind().name(),
          said.email(),
          said.commission().share(),
          said.commission().fixed(),
          said.note(),
          partner.active(),
          partner.version());
    }

    Said said() {
      return new Said(
          Objects.requireNonNullElse(name, ""),
          kind == null ? PartnerKind.PARTNER : PartnerKind.of(kind),
          email,
          new PartnerCommission(share, fixed),
          note);
    }
  }

  record PartnerItems(List<PartnerBody> items, @Nullable String next) {}

  @GetMapping
  PartnerItems list() {
    return new PartnerItems(partners.all().stream().map(PartnerBody::of).toList(), null);
  }

  @GetMapping("/{key}")
  ResponseEntity<PartnerBody> show(@PathVariable String key) {
    return answer(partners.find(key));
  }

  /** Says what a partner is; one that is not there yet is made. */
  @PutMapping("/{key}")
  ResponseEntity<PartnerBody> define(
      @PathVariable String key,
      @RequestBody PartnerBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var known = partners.all().stream().anyMatch(partner -> partner.key().equals(key));
    var partner = known ? null : partners.add(key, body.said());
    if (partner != null && !Boolean.FALSE.equals(body.active())) {
      return answer(partner);
    }
    var version = partner == null ? IfMatch.version(ifMatch) : null;
    return answer(partners.change(key, body.said(), body.active(), version));
  }

  private static ResponseEntity<PartnerBody> answer(Partner partner) {
    return ResponseEntity.ok().eTag('"' + partner.tag() + '"').body(PartnerBody.of(partner));
  }

  /**
   * A line of a statement.
   *
   * @param passedOnInPeriod whether the lead was passed on in these months
   * @param due the commission that is due in these months
   */
  record StatementLine(
      long referral,
      long lead,
      Instant passedAt,
      boolean passedOnInPeriod,
      @Nullable PartnerOutcome outcome,
      @Nullable LocalDate outcomeOn,
      @Nullable BigDecimal dealValue,
      BigDecimal due,
      boolean corrected) {}

  record Statement(
      String partner,
      String from,
      String to,
      String zone,
      String currency,
      long passedOn,
      long deals,
      BigDecimal dealValue,
      BigDecimal due,
      List<StatementLine> lines) {

    static Statement of(PartnerStatement all) {
      return new Statement(
          all.partner().key(),
          all.period().first().toString(),
          all.period().last().toString(),
          all.zone().getId(),
          all.currency(),
          all.passed(),
          all.deals(),
          all.dealValue(),
          all.due(),
          all.lines().stream().map(Statement::line).toList());
    }

    private static StatementLine line(PartnerStatement.Line line) {
      var one = line.referral();
      return new StatementLine(
          one.id(),
          one.lead(),
          one.passedAt(),
          line.passedIn(),
          one.outcome(),
          one.outcomeOn(),
          one.dealValue(),
          line.due(),
          !line.before().isEmpty());
    }
  }

  /** The months from and to, both included; without them the present one. */
  @GetMapping("/{key}/statement")
  Statement statement(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return Statement.of(statements.of(key, from, to));
  }
}
