package io.leadpact.agreement;

import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Owner;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new clause may promise: each kind is a form of its own. */
public enum TermKind {
  PROMISE(Owner.SALES, Measure.IN_TIME),
  QUOTA(Owner.MARKETING, Measure.REACHED),
  OUTPUT(Owner.MARKETING, Measure.REACHED),
  LOGGED(Owner.MARKETING, Measure.LOGGED),
  CONVERSION(Owner.JOINT, Measure.CONVERSION),
  IN_SEGMENT(Owner.MARKETING, Measure.IN_SEGMENT),
  WITH_CONTEXT(Owner.MARKETING, Measure.WITH_CONTEXT),
  ANSWERED(Owner.SALES, Measure.ANSWERED),
  ENTERED_SOON(Owner.SALES, Measure.ENTERED_SOON),
  MIX(Owner.MARKETING, Measure.CHANNEL_MIX),
  CADENCE(Owner.SALES, Measure.CADENCE_KEPT),
  GROWTH(Owner.JOINT, null),
  LEVEL(Owner.JOINT, null);

  private final Owner usual;
  private final @Nullable Measure measure;

  TermKind(Owner usual, @Nullable Measure measure) {
    this.usual = usual;
    this.measure = measure;
  }

  public static Optional<TermKind> of(@Nullable String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Who mostly owes it. */
  public Owner usual() {
    return usual;
  }

  /** By what it is measured; empty: by a figure that is chosen. */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** With what the keys of its terms begin. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Owed by one of the two alone. */
  boolean ofParty() {
    return this == PROMISE || this == QUOTA;
  }
}
