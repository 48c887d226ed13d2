package io.leadpact.qualification;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The criteria on which both sides agreed: the usual four until somebody sets others. */
@Service
public class BantCriteria {

  static final int MOST = 12;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final MessageSource messages;

  BantCriteria(JdbcClient jdbc, Audit audit, MessageSource messages) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.messages = messages;
  }

  /**
   * A criterion as people choose it, such as the one that a rejected SQL fails.
   *
   * @param name in the company's words, else in the reader's language
   */
  public record Choice(String key, String name) {}

  @Transactional(readOnly = true)
  public List<Choice> choices() {
    return all().stream().map(one -> new Choice(one.key(), name(one))).toList();
  }

  /** What a criterion is called. */
  String name(Criterion criterion) {
    return criterion
        .name()
        .orElseGet(
            () ->
                messages.getMessage(
                    "bant.criterion." + criterion.key(), null, LocaleContextHolder.getLocale()));
  }

  @Transactional(readOnly = true)
  List<Criterion> all() {
    var own =
        jdbc.sql("select key, measure, name, amount from bant_criterion order by position")
            .query(
                (row, n) ->
                    new Criterion(
                        row.getString("key"),
                        Measure.valueOf(row.getString("measure")),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getBigDecimal("amount"))))
            .list();
    return own.isEmpty() ? Criterion.usual() : own;
  }

  /** Tells this state from any other: sent as {@code ETag}. */
  static String tag(List<Criterion> criteria) {
    return Integer.toHexString(
        criteria.stream()
            .map(
                one ->
                    "%s %s %s %s"
                        .formatted(
                            one.key(),
                            one.measure(),
                            one.name().orElse(""),
                            one.limit().map(n -> n.stripTrailingZeros().toPlainString())))
            .toList()
            .hashCode());
  }

  /**
   * @throws Conflict where somebody changed them meanwhile
   * @throws RuleViolation where there are none, too many, or one twice
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public List<Criterion> replace(List<Criterion> wanted, @Nullable String expectedTag) {
    jdbc.sql("lock table bant_criterion in share row exclusive mode").update();
    var before = all();
    if (expectedTag != null && !expectedTag.equals(tag(before))) {
      throw new Conflict("bant.stale", "Somebody else changed the criteria meanwhile");
    }
    check(wanted);
    if (!tag(wanted).equals(tag(before))) {
      write(wanted);
      var keys = wanted.stream().map(Criterion::key).toList();
      audit.note("bant.changed", "bant", Map.of("criteria", keys));
    }
    return all();
  }

  private static void check(List<Criterion> wanted) {
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new RuleViolation("bant.count", "1 to 12 criteria", "criteria", MOST);
    }
    var seen = new HashSet<String>();
    for (var one : wanted) {
      if (!seen.add(one.key())) {
        throw new RuleViolation("bant.double", "Twice: " + one.key(), "criteria", one.key());
      }
    }
  }

  private void write(List<Criterion> wanted) {
    jdbc.sql("delete from bant_criterion").update();
    for (int place = 0; place < wanted.size(); place++) {
      var one = wanted.get(place);
      jdbc.sql(
              """
              insert into bant_criterion (key, position, measure, name, amount)
              values (:key, :place, :measure, :name, :amount)
              """)
          .param("key", one.key())
          .param("place", place)
          .param("measure", one.measure().name())
          .param("name", one.name().orElse(null))
          .param("amount", one.limit().orElse(null))
          .update();
    }
  }
}
