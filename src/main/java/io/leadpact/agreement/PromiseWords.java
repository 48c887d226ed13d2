package io.leadpact.agreement;

import com.ibm.icu.text.ListFormatter;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the terms of a promise in the reader's language, for pages of every module. */
@Component("terms")
public class PromiseWords {

  private final MessageSource messages;
  private final Teams teams;
  private final StageLabels labels;

  PromiseWords(MessageSource messages, Teams teams, StageLabels labels) {
    this.messages = messages;
    this.teams = teams;
    this.labels = labels;
  }

  /** Such as “30 min of business time”. */
  public String limit(Limit limit) {
    if (limit instanceof Limit.BusinessDays days) {
      return word("promise.limit.days", days.days());
    }
    var length = length(limit.longest());
    return word("promise.limit." + limit.unit(), length);
  }

  /** Hours and minutes, and whole days where there are no others. */
  public String length(Duration length) {
    long days = length.toDays();
    if (days > 1 && length.equals(Duration.ofDays(days))) {
      return word("promise.length.days", days);
    }
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    if (hours == 0) {
      return word("promise.length.minutes", minutes);
    }
    return minutes == 0
        ? word("promise.length.hours", hours)
        : word("promise.length.both", hours, minutes);
  }

  /** Such as “won, lost or rejected”; a dash where there are none. */
  public String events(List<EventPattern> patterns) {
    return patterns.isEmpty()
        ? "–"
        : ListFormatter.getInstance(british(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
            .format(patterns.stream().map(this::event).toList());
  }

  /** No comma before the last of several. */
  private static Locale british() {
    return locale().getLanguage().equals("en") ? Locale.UK : locale();
  }

  /** Such as “given to “Sales””. */
  public String event(EventPattern pattern) {
    var facts = new TreeMap<>(pattern.facts().byKey());
    var words = new ArrayList<String>();
    if (pattern.type() == EventType.ATTEMPTED && "false".equals(facts.remove("automatic"))) {
      words.add(word("promise.event.ATTEMPTED.person"));
    } else if (pattern.type() == EventType.GIVEN_TO && facts.isEmpty()) {
      words.add(word("promise.event.GIVEN_TO.any"));
    } else {
      words.add(word("promise.event." + pattern.type()));
    }
    facts.forEach((name, value) -> words.add(said(name, value)));
    return String.join(" ", words);
  }

  private String said(String fact, String value) {
    return switch (fact) {
      case "team" -> word("promise.quoted", teams.find(value).map(Team::name).orElse(value));
      case "stage" -> stage(value);
      default ->
          "("
              + messages.getMessage("promise.fact." + fact, null, fact, locale())
              + ": "
              + value
              + ")";
    };
  }

  /** Such as “channel: paid, seo”; a word for all leads where nothing is chosen. */
  public String scope(Scope scope) {
    if (scope.only().isEmpty()) {
      return word("promise.scope.all");
    }
    var words = new ArrayList<String>();
    for (var fact : List.of(Fact.CHANNEL, Fact.SEGMENT, Fact.TEAM)) {
      var values = scope.only().get(fact);
      if (values != null) {
        words.add(
            word("promise.fact." + fact.key()) + ": " + String.join(", ", new TreeSet<>(values)));
      }
    }
    return String.join("; ", words);
  }

  /** What is delivered by a quota, such as “MQLs delivered”. */
  public String quota(Quota quota) {
    var usual =
        labels.own(quota.stage()).isPresent()
            ? null
            : messages.getMessage("promise.quota." + quota.stage(), null, null, locale());
    return usual == null ? word("promise.quota", stage(quota.stage())) : usual;
  }

  /** By key, what stages are called. */
  Map<String, String> stages(List<String> keys) {
    var names = new LinkedHashMap<String, String>();
    keys.forEach(key -> names.put(key, stage(key)));
    return names;
  }

  /** What the company calls a stage. */
  public String stage(String key) {
    return labels.of(key, locale());
  }

  private String word(String code, Object... arguments) {
    return messages.getMessage(code, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
