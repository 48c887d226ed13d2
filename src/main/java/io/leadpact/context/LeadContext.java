package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead beyond its details.
 *
 * @param referrer the page that led to ours
 * @param role what the person has to say in the decision
 * @param intent what they want, in the words of whoever spoke to them
 */
public record LeadContext(
    Utm utm, @Nullable String referrer, @Nullable DecisionRole role, @Nullable String intent) {

  public static final LeadContext NOTHING = new LeadContext(Utm.NONE, null, null, null);

  static final int LONGEST = 2_000;

  /** As somebody writes it; the role by its name. */
  public static LeadContext said(
      Utm utm, @Nullable String referrer, @Nullable String role, @Nullable String intent) {
    var known = role == null || role.isBlank() ? null : role(role.strip());
    return new LeadContext(utm, referrer, known, intent).normalised();
  }

  private static DecisionRole role(String name) {
    return DecisionRole.of(name)
        .orElseThrow(
            () -> new RuleViolation("context.role", "No such role: " + name, "decisionRole", name));
  }

  /**
   * The same as it is kept.
   *
   * @throws RuleViolation naming the first field that is wrong
   */
  LeadContext normalised() {
    return new LeadContext(
        utm.normalised(), text(referrer, "referrer"), role, text(intent, "intent"));
  }

  private static @Nullable String text(@Nullable String said, String field) {
    if (said == null || said.isBlank()) {
      return null;
    }
    if (said.length() > LONGEST) {
      throw new RuleViolation("lead.long", field + " is too long", field, LONGEST);
    }
    var clean = said.strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  public boolean isEmpty() {
    return equals(NOTHING);
  }

  /** All fields by the names under which they are sent, absent ones as null. */
  public Map<String, @Nullable Object> byField() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("utmSource", utm.source());
    fields.put("utmMedium", utm.medium());
    fields.put("utmCampaign", utm.campaign());
    fields.put("utmTerm", utm.term());
    fields.put("utmContent", utm.content());
    fields.put("referrer", referrer);
    fields.put("decisionRole", role == null ? null : role.name());
    fields.put("intent", intent);
    return fields;
  }

  /** The names of the fields that are different there. */
  List<String> differences(LeadContext other) {
    var mine = byField();
    return other.byField().entrySet().stream()
        .filter(field -> !Objects.equals(field.getValue(), mine.get(field.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
