package io.leadpact.agreement;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One promise as the form has it. What a known promise starts and stops on stays as it is; of a new
 * one it is chosen.
 */
public record PromiseRow(
    @Nullable String key,
    @Nullable String name,
    @Nullable Party party,
    @Nullable String starts,
    @Nullable String stops,
    @Nullable Boolean closes,
    @Nullable Integer amount,
    @Nullable LimitUnit unit,
    @Nullable Integer warn,
    @Nullable BigDecimal target,
    @Nullable String channels,
    @Nullable Boolean remove) {

  private static final List<EventPattern> LEAD_IS_CLOSED =
      Stream.of(EventType.WON, EventType.LOST, EventType.REJECTED)
          .map(type -> new EventPattern(type, Facts.none()))
          .toList();

  static PromiseRow blank() {
    return new PromiseRow(
        null,
        null,
        Party.SALES,
        null,
        null,
        true,
        1,
        LimitUnit.BUSINESS_HOURS,
        null,
        BigDecimal.valueOf(90),
        null,
        false);
  }

  static PromiseRow of(TimedPromise promise) {
    var unit = LimitUnit.of(promise.limit());
    return new PromiseRow(
        promise.key(),
        promise.name().orElse(null),
        promise.party(),
        null,
        null,
        null,
        unit.amount(promise.limit()),
        unit,
        promise.warnBefore().map(before -> (int) before.toMinutes()).orElse(null),
        plain(promise.target().value()),
        String.join(
            ", ", new TreeSet<>(promise.scope().only().getOrDefault(Fact.CHANNEL, Set.of()))),
        false);
  }

  boolean removed() {
    return Boolean.TRUE.equals(remove);
  }

  /** 95, not 95.0. */
  private static BigDecimal plain(BigDecimal number) {
    return number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** A row for a new promise in which nothing was typed. */
  boolean untouched() {
    return (key == null || key.isBlank()) && (name == null || name.isBlank());
  }

  /** The promise that this row says, on the ground of the one that is known by its key. */
  TimedPromise promise(Optional<TimedPromise> known) {
    return new TimedPromise(
        Objects.requireNonNullElse(key, ""),
        Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty()),
        known.map(TimedPromise::party).orElse(Objects.requireNonNullElse(party, Party.SALES)),
        known.map(TimedPromise::triggers).orElseGet(this::chosen),
        scope(known.map(TimedPromise::scope).orElse(Scope.ALL)),
        Objects.requireNonNullElse(unit, LimitUnit.BUSINESS_HOURS)
            .times(Objects.requireNonNullElse(amount, 0)),
        Optional.ofNullable(warn).map(Duration::ofMinutes),
        new Percent(Objects.requireNonNullElse(target, BigDecimal.valueOf(-1))));
  }

  private Triggers chosen() {
    return new Triggers(
        PatternChoice.read(starts, "startsOn"),
        PatternChoice.read(stops, "stopsOn"),
        List.of(),
        List.of(),
        Boolean.TRUE.equals(closes) ? LEAD_IS_CLOSED : List.of());
  }

  private Scope scope(Scope known) {
    var only = new EnumMap<Fact, Set<String>>(Fact.class);
    only.putAll(known.only());
    var wanted =
        Arrays.stream(Objects.requireNonNullElse(channels, "").split(","))
            .map(String::strip)
            .filter(channel -> !channel.isEmpty())
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      only.remove(Fact.CHANNEL);
    } else {
      only.put(Fact.CHANNEL, wanted);
    }
    return new Scope(only);
  }
}
