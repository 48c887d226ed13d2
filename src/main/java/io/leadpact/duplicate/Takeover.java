package io.leadpact.duplicate;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the lead that stays takes over from the one that becomes part of it, field by field. What
 * another system calls a lead is no such field.
 */
record Takeover(LeadDetails staying, LeadDetails going) {

  static final List<String> FIELDS =
      List.of(
          "name",
          "email",
          "phone",
          "title",
          "company",
          "industry",
          "employees",
          "region",
          "segment",
          "channel",
          "campaign",
          "leadMagnet",
          "landingPage",
          "value");

  /** What is missing where it stays and known where it goes. */
  Set<String> usual() {
    return FIELDS.stream()
        .filter(field -> text(staying).get(field) == null && text(going).get(field) != null)
        .collect(Collectors.toSet());
  }

  /**
   * @throws RuleViolation where there is no such field to choose
   */
  LeadDetails taking(Collection<String> fields) {
    var all = new HashMap<>(text(staying));
    for (var field : fields) {
      if (!FIELDS.contains(field)) {
        throw new RuleViolation(
            "duplicate.field", "No field to take over: " + field, "take", field);
      }
      all.put(field, text(going).get(field));
    }
    return details(staying.origin(), all);
  }

  /** The fields as texts. */
  static Map<String, @Nullable String> text(LeadDetails details) {
    var all = details.byField();
    var texts = new HashMap<String, @Nullable String>();
    for (var field : FIELDS) {
      var value = all.get(field);
      texts.put(field, value instanceof BigDecimal money ? money.toPlainString() : string(value));
    }
    return texts;
  }

  /** The reverse of {@link #text}. */
  static LeadDetails details(Origin known, Map<String, @Nullable String> texts) {
    var employees = texts.get("employees");
    var value = texts.get("value");
    return new LeadDetails(
        new Origin(
            known.source(),
            known.externalId(),
            texts.get("channel"),
            texts.get("campaign"),
            texts.get("leadMagnet"),
            texts.get("landingPage")),
        new Person(texts.get("name"), texts.get("email"), texts.get("phone"), texts.get("title")),
        new Organisation(
            texts.get("company"),
            texts.get("industry"),
            employees == null ? null : Integer.valueOf(employees),
            texts.get("region"),
            texts.get("segment")),
        value == null ? null : new BigDecimal(value));
  }

  /** What of the first is otherwise in the second. */
  static Map<String, @Nullable String> changed(LeadDetails from, LeadDetails to) {
    var before = text(from);
    var after = text(to);
    var changed = new HashMap<String, @Nullable String>();
    FIELDS.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .forEach(field -> changed.put(field, before.get(field)));
    return changed;
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
