package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which leads a list shows. Absent parts leave all in; blank ones are absent.
 *
 * @param q words of which each has to occur in the name, e-mail, company, phone or external id
 * @param outcome WON, LOST, REJECTED, MERGED, or OPEN for none
 * @param person an actor, such as {@code user:12}
 * @param from the first month in which they came in, {@code YYYY-MM}, in the company's zone
 * @param to the last one
 */
public record LeadFilter(
    @Nullable String q,
    @Nullable String stage,
    @Nullable String outcome,
    @Nullable String team,
    @Nullable String person,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String to,
    @Nullable String source,
    @Nullable String externalId) {

  public static final LeadFilter NONE =
      new LeadFilter(null, null, null, null, null, null, null, null, null, null);

  /** The outcome of leads that have none yet. */
  public static final String OPEN = "OPEN";

  private static final int LONGEST = 300;

  public LeadFilter {
    q = said(q);
    stage = said(stage);
    outcome = said(outcome);
    team = said(team);
    person = said(person);
    channel = said(channel);
    from = said(from);
    to = said(to);
    source = said(source);
    externalId = said(externalId);
  }

  private static @Nullable String said(@Nullable String text) {
    // A database text takes no NUL, so nothing that holds one can be found.
    return text == null || text.isBlank() ? null : text.strip().replace('\0', '\uFFFD');
  }

  /**
   * @throws RuleViolation where a part is longer than anything that could be found
   */
  LeadFilter checked() {
    Stream.of(q, stage, outcome, team, person, channel, source, externalId)
        .forEach(
            part -> {
              if (part != null && part.length() > LONGEST) {
                throw new RuleViolation("list.filter.long", "A filter is too long", "q", LONGEST);
              }
            });
    return this;
  }

  /** The same with another text to search for. */
  public LeadFilter searching(@Nullable String words) {
    return new LeadFilter(
        words, stage, outcome, team, person, channel, from, to, source, externalId);
  }

  public boolean empty() {
    return equals(NONE);
  }

  @Nullable YearMonth firstMonth() {
    return month(from, "from");
  }

  @Nullable YearMonth lastMonth() {
    return month(to, "to");
  }

  private static @Nullable YearMonth month(@Nullable String text, String field) {
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new RuleViolation("period.format", "A month is written YYYY-MM", field, text);
    }
  }
}
