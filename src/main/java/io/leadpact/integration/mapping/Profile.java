package io.leadpact.integration.mapping;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one other system are to be understood.
 *
 * @param source the system, under which its ids are known
 * @param zone of times that say none; without it such times are refused
 * @param dateFormat a pattern of times that are not ISO
 * @param leads how to read the file of leads, or null where there is none
 * @param events how to read the file of events, or null where there is none
 */
public record Profile(
    String name,
    String source,
    Optional<ZoneId> zone,
    Optional<String> dateFormat,
    @Nullable LeadColumns leads,
    @Nullable EventColumns events) {

  public Times times() {
    return new Times(zone, dateFormat);
  }

  /**
   * The columns of the file of leads.
   *
   * @param fields column by field
   * @param constants what holds for every lead of the file
   * @param stages columns with the time at which a stage was reached, by stage; {@code WON}, {@code
   *     LOST} and {@code REJECTED} too
   */
  public record LeadColumns(
      Map<LeadField, String> fields,
      String createdAt,
      Map<LeadField, String> constants,
      Map<String, String> stages) {}

  /**
   * The columns of the file of events.
   *
   * @param lead the column with the external id of the lead
   * @param externalId the column with the event's own id, if it has any
   * @param actor the column with who did it, if any
   * @param rules what rows mean: the first rule that fits decides
   * @param strict reject rows that fit no rule, instead of passing them by
   */
  public record EventColumns(
      String lead,
      String at,
      Optional<String> externalId,
      Optional<String> actor,
      List<Rule> rules,
      boolean strict) {}

  /**
   * What rows with certain values mean.
   *
   * @param when the values that a column may have, by column
   * @param constants the same for each row
   * @param columns the columns with facts of the event, by fact
   * @param leadValue the value of the lead is the value of the event
   * @param first only the first such row of a lead counts
   */
  public record Rule(
      Map<String, Set<String>> when,
      EventType type,
      Facts constants,
      Map<Fact, String> columns,
      boolean leadValue,
      boolean first) {}
}
