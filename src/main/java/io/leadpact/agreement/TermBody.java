package io.leadpact.agreement;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.PromiseText;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.QuotaText;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A term of any kind as a document, and the reverse. */
final class TermBody {

  private TermBody() {}

  /**
   * As people type it: lengths of time are whole numbers of a unit, and what may be left out is
   * there, blank.
   */
  static Map<String, Object> write(Term term) {
    if (term instanceof TimedPromise promise) {
      var body = new LinkedHashMap<>(PromiseText.write(promise));
      var unit = LimitUnit.of(promise.limit());
      body.put("limit", unit.amount(promise.limit()));
      body.put("unit", unit.name());
      minutes(body, "warnBefore");
      return Blanks.in(body, "name", "warnBefore");
    }
    if (term instanceof Quota quota) {
      return QuotaText.write(quota);
    }
    var body = new LinkedHashMap<>(AimText.write((Aim) term));
    minutes(body, "within");
    minutes(body, "spacing");
    return switch (AimText.Kind.of((Aim) term)) {
      case RATIO -> Blanks.in(body, "days");
      case CADENCE -> Blanks.in(body, "spacing");
      default -> Blanks.in(body);
    };
  }

  private static void minutes(Map<String, Object> body, String name) {
    body.computeIfPresent(name, (n, length) -> Duration.parse(length.toString()).toMinutes());
  }

  /** The reverse, for what programs read. */
  private static Map<String, Object> sent(Map<String, Object> body) {
    var sent = new LinkedHashMap<>(body);
    for (var name : List.of("warnBefore", "within", "spacing")) {
      sent.computeIfPresent(name, (n, typed) -> Duration.ofMinutes(whole(n, typed)).toString());
    }
    if (sent.containsKey("limit")) {
      var unit = LimitUnit.valueOf(String.valueOf(sent.get("unit")));
      var limit = unit.times(whole("limit", Objects.requireNonNull(sent.get("limit"))));
      sent.put("limit", limit.iso());
      sent.put("unit", limit.unit().name());
    }
    return sent;
  }

  private static int whole(String field, Object typed) {
    try {
      return Integer.parseInt(typed.toString());
    } catch (NumberFormatException e) {
      throw new RuleViolation("promise.whole", "Not a whole number: " + typed, field);
    }
  }

  /** The term as the document has it; complaints name its own fields. */
  static Term read(Term term, Map<String, Object> body) {
    return term instanceof TimedPromise
        ? promise(body)
        : term instanceof Quota ? quota(body) : aim(body);
  }

  static TimedPromise promise(Map<String, Object> body) {
    return PromiseText.read(sent(Blanks.out(body)));
  }

  static Quota quota(Map<String, Object> body) {
    return own("quotas[0].", () -> QuotaText.readAll(List.of(Blanks.out(body))).get(0));
  }

  static Aim aim(Map<String, Object> body) {
    return AimText.read(sent(Blanks.out(body)));
  }

  private static <T> T own(String path, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuleViolation e) {
      var field = e.field() == null ? null : e.field().replace(path, "");
      throw new RuleViolation(
          e.code(), String.valueOf(e.getMessage()), field, e.arguments().toArray());
    }
  }
}
