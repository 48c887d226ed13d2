package io.leadpact.agreement;

import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes quotas out of what was typed into the form. */
@Component
class QuotaEditing {

  private final Promises promises;

  QuotaEditing(Promises promises) {
    this.promises = promises;
  }

  List<Quota> present() {
    return promises.newest().map(AgreementVersion::quotas).orElseGet(List::of);
  }

  /** By key, what the form began with. */
  Map<String, Quota> known() {
    var known = new HashMap<String, Quota>();
    present().forEach(quota -> known.put(quota.key(), quota));
    return known;
  }

  /**
   * The quotas that the rows say.
   *
   * @throws RuleViolation naming the field of the form, such as {@code quotas[0].perMonth}
   */
  List<Quota> read(List<QuotaRow> rows) {
    var known = known();
    var read = new ArrayList<Quota>();
    var keys = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (!row.idle()) {
        var quota = read(row, i, Optional.ofNullable(known.get(String.valueOf(row.key()))));
        if (!keys.add(quota.key())) {
          throw new RuleViolation(
              "promise.twice", "Twice " + quota.key(), at(i, "stage"), quota.key());
        }
        read.add(quota);
      }
    }
    return read;
  }

  private static Quota read(QuotaRow row, int place, Optional<Quota> known) {
    try {
      return row.quota(known);
    } catch (RuleViolation e) {
      var field = "perMonth".equals(e.field()) ? "perMonth" : "stage";
      var code = field.equals("stage") ? "quota.stage" : e.code();
      throw new RuleViolation(
          code, String.valueOf(e.getMessage()), at(place, field), e.arguments().toArray());
    }
  }

  private static String at(int place, String field) {
    return "quotas[%d].%s".formatted(place, field);
  }
}
