package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A quota as it is sent and shown to programs; what is wrong is said of the very field. */
public final class QuotaText {

  private static final Set<String> NAMES = Set.of("key", "party", "stage", "perMonth");

  private QuotaText() {}

  /** Reads a list of quotas; paths begin with {@code quotas[0]}. */
  public static List<Quota> readAll(List<?> bodies) {
    var quotas = new ArrayList<Quota>();
    for (int i = 0; i < bodies.size(); i++) {
      quotas.add(read(Said.map(bodies.get(i), "quotas[" + i + "]")));
    }
    return List.copyOf(quotas);
  }

  private static Quota read(Said said) {
    said.onlyOf(NAMES);
    return said.placed(
        () ->
            new Quota(
                said.text("key"),
                said.choice("party", Party.class, Optional.empty()),
                said.text("stage"),
                whole(said.number("perMonth"))));
  }

  private static int whole(BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new RuleViolation("quota.per-month", "Not a whole number: " + number, "perMonth");
    }
  }

  public static Map<String, Object> write(Quota quota) {
    var body = new LinkedHashMap<String, Object>();
    body.put("key", quota.key());
    body.put("party", quota.party().name());
    body.put("stage", quota.stage());
    body.put("perMonth", quota.perMonth());
    return body;
  }
}
