package io.leadpact.qualification;

import io.leadpact.identity.Actor;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Letters;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.OwnWork;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Given;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Judgement;
import io.leadpact.qualification.bant.Measure;
import io.leadpact.qualification.bant.Reply;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads said of the agreed criteria, asked directly or in a questionnaire. */
@Service
public class BantReplies {

  private static final int LONGEST = 1_000;

  private final BantCriteria criteria;
  private final Leads leads;
  private final Companies companies;
  private final JdbcClient jdbc;
  private final Clock clock;

  BantReplies(
      BantCriteria criteria, Leads leads, Companies companies, JdbcClient jdbc, Clock clock) {
    this.criteria = criteria;
    this.leads = leads;
    this.companies = companies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A lead held against the criteria as they stand now. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Judgement judgement(LeadId lead) {
    return Judgement.of(criteria.all(), replies(lead));
  }

  private Map<String, Reply> replies(LeadId lead) {
    var replies = new HashMap<String, Reply>();
    jdbc.sql("select criterion, value, said_on from bant_reply where lead_id = :lead")
        .param("lead", lead.value())
        .query(
            row -> {
              replies.put(
                  row.getString("criterion"),
                  new Reply(row.getString("value"), row.getDate("said_on").toLocalDate()));
            });
    return replies;
  }

  /**
   * Keeps what a lead said; blank takes it back. Replies that are not sent stay.
   *
   * @param values by criterion
   * @param seen what the caller had seen of each; criteria that it leaves out are not compared
   * @throws Conflict where somebody else noted another reply meanwhile: nothing is kept
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Judgement save(LeadId lead, Map<String, String> values, Map<String, String> seen) {
    OwnWork.check(leads.view(lead).state());
    var known = criteria.all();
    jdbc.sql("select from lead where id = :lead for update")
        .param("lead", lead.value())
        .query()
        .listOfRows();
    var before = replies(lead);
    values.forEach(
        (key, value) -> {
          var criterion =
              known.stream()
                  .filter(one -> one.key().equals(key))
                  .findFirst()
                  .orElseThrow(
                      () -> new RuleViolation("bant.unknown", "No criterion " + key, key, key));
          refuseOvertaken(key, value, before, seen);
          write(lead, criterion, value.strip(), before);
        });
    return Judgement.of(known, replies(lead));
  }

  private static void refuseOvertaken(
      String key, String value, Map<String, Reply> before, Map<String, String> seen) {
    var said = Optional.ofNullable(before.get(key)).map(Reply::value).orElse("");
    var expected = seen.get(key);
    if (expected != null && !expected.equals(said) && !value.strip().equals(said)) {
      throw new Conflict("bant.overtaken", "Somebody else noted another reply meanwhile", said);
    }
  }

  private void write(LeadId lead, Criterion criterion, String value, Map<String, Reply> before) {
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw new RuleViolation("questionnaire.label.long", "Too long", criterion.key(), LONGEST);
    }
    var known = before.get(criterion.key());
    if (value.isEmpty()) {
      jdbc.sql("delete from bant_reply where lead_id = :lead and criterion = :criterion")
          .param("lead", lead.value())
          .param("criterion", criterion.key())
          .update();
    } else if (known == null || !known.value().equals(value)) {
      jdbc.sql(
              """
              insert into bant_reply (lead_id, criterion, value, said_on, changed_at, changed_by)
              values (:lead, :criterion, :value, :on, :at, :by)
              on conflict (lead_id, criterion) do update
              set value = excluded.value, said_on = excluded.said_on,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by
              """)
          .param("lead", lead.value())
          .param("criterion", criterion.key())
          .param("value", value)
          .param("on", today())
          .param("at", Timestamp.from(clock.instant()))
          .param("by", Actor.current())
          .update();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), companies.current().zone());
  }

  /** What a questionnaire tells of a criterion is not asked twice. */
  @EventListener
  void on(QuestionnaireAnswered answered) {
    var known = criteria.all();
    var before = replies(answered.lead());
    var given = answered.sheet().given();
    for (var field : given.asked()) {
      if (!given.value(field.key()).isEmpty() && given.flaw(field).isEmpty()) {
        field
            .criterion()
            .flatMap(key -> known.stream().filter(one -> one.key().equals(key)).findFirst())
            .ifPresent(one -> write(answered.lead(), one, told(one, field, given), before));
      }
    }
  }

  /** Of options the first means that they decide, the second that they influence the decision. */
  private static String told(Criterion criterion, Field field, Given given) {
    var value = given.value(field.key());
    if (criterion.measure() != Measure.AUTHORITY || field.kind() != FieldKind.ONE_OF) {
      return Letters.first(value, LONGEST);
    }
    var options = field.options().stream().map(option -> option.own()).toList();
    return switch (options.indexOf(value)) {
      case 0 -> Reply.DECIDES;
      case 1 -> Reply.INFLUENCES;
      default -> Reply.NEITHER;
    };
  }

  /** What is said of a criterion, as it is typed; empty: nothing. */
  static String said(Judgement.Line line) {
    return Objects.requireNonNull(line.reply().map(Reply::value).orElse(""));
  }
}
