package io.leadpact.context;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Portion.Context;
import io.leadpact.agreement.terms.Portion.WithContext;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.lead.LeadDetails;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Compares what is known of a lead with what the agreement in force asks to be known, or, where it
 * says nothing of that, with what sales usually want.
 *
 * <p>The list of leads cannot be narrowed by it: which fields are asked for changes with the
 * agreement, so that no index can hold which leads lack any of them, and where hardly one does the
 * list would read all of them. How many come complete is a figure of the agreement.
 */
@Service
class Completeness {

  static final Set<Context> USUAL =
      EnumSet.of(
          Context.SOURCE,
          Context.CHANNEL,
          Context.CAMPAIGN,
          Context.LEAD_MAGNET,
          Context.NAME,
          Context.COMPANY,
          Context.EMAIL,
          Context.PHONE);

  private final Promises promises;
  private final Clock clock;

  Completeness(Promises promises, Clock clock) {
    this.promises = promises;
    this.clock = clock;
  }

  Gaps of(LeadDetails details) {
    return gaps(asked(), details);
  }

  /** The fields that are asked for now, in their usual order. */
  List<String> asked() {
    var agreed = promises.history().inForceAt(clock.instant()).map(Completeness::agreed);
    var fields = agreed.filter(some -> !some.isEmpty()).orElse(USUAL);
    return Arrays.stream(Context.values()).filter(fields::contains).map(Completeness::key).toList();
  }

  static Set<Context> agreed(PromiseSet version) {
    return version.aims().stream()
        .flatMap(aim -> aim instanceof Ratio ratio ? Stream.of(ratio.portion()) : Stream.empty())
        .flatMap(of -> of instanceof WithContext with ? with.fields().stream() : Stream.empty())
        .collect(Collectors.toSet());
  }

  static Gaps gaps(List<String> asked, LeadDetails details) {
    var said = details.byField();
    var missing =
        asked.stream().filter(field -> Objects.toString(said.get(field), "").isBlank()).toList();
    return new Gaps(asked, missing);
  }

  /** {@code LEAD_MAGNET} is sent as {@code leadMagnet}. */
  private static String key(Context field) {
    var words = field.name().toLowerCase(Locale.ROOT).split("_");
    return Arrays.stream(words)
        .skip(1)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", words[0], ""));
  }
}
