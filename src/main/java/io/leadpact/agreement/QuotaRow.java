package io.leadpact.agreement;

import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One quota as the form has it. Who owes which stage is chosen once; afterwards only the number
 * changes.
 */
public record QuotaRow(
    @Nullable String key,
    @Nullable Party party,
    @Nullable String stage,
    @Nullable Integer perMonth,
    @Nullable Boolean remove) {

  static QuotaRow blank() {
    return new QuotaRow(null, Party.MARKETING, null, null, false);
  }

  static QuotaRow of(Quota quota) {
    return new QuotaRow(quota.key(), quota.party(), quota.stage(), quota.perMonth(), false);
  }

  /** Nothing is to come of it: taken away, or begun and left empty. */
  boolean idle() {
    return Boolean.TRUE.equals(remove)
        || (isNew() && (stage == null || stage.isBlank()) && perMonth == null);
  }

  private boolean isNew() {
    return key == null || key.isBlank();
  }

  /** The quota that this row says; a new one is called after its stage. */
  Quota quota(Optional<Quota> known) {
    var wanted = known.map(Quota::stage).orElse(Objects.requireNonNullElse(stage, ""));
    return new Quota(
        known.map(Quota::key).orElse(wanted.toLowerCase(Locale.ROOT) + "_volume"),
        known.map(Quota::party).orElse(Objects.requireNonNullElse(party, Party.MARKETING)),
        wanted,
        Objects.requireNonNullElse(perMonth, 0));
  }
}
