package io.leadpact.report;

import io.leadpact.report.measure.Months;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which leads a funnel is about, and when a stage counts: in a view by cohort those that came in
 * within the months, with all that became of them since; in a view by period whatever happened
 * within the months, whenever the lead came in. Leads that became part of another never count.
 */
record FunnelLeads(Months months, boolean byPeriod, Map<FunnelSplit, String> only) {

  FunnelLeads {
    only = Map.copyOf(only);
  }

  FunnelLeads during(Months others) {
    return new FunnelLeads(others, byPeriod, only);
  }

  /** The leads as {@code s} (their state), with a condition that each fulfils. */
  String sql() {
    return sql("");
  }

  /** The same, joined with something more. */
  String sql(String more) {
    var since = byPeriod ? "s.last_at >= :start" : "s.created_at >= :start";
    return " from lead_state s "
        + more
        + " where s.merged_into is null and s.created_at < :end and "
        + since
        + filters();
  }

  /** The leads that are in the funnel now, whenever they came in. */
  String openSql() {
    return " from lead_state s where s.merged_into is null and s.outcome is null" + filters();
  }

  private String filters() {
    return only.keySet().stream()
        .map(split -> " and " + split.sql() + " = :only" + split.name())
        .collect(Collectors.joining());
  }

  /** The condition under which something that happened at this time counts. */
  String counts(String at) {
    return byPeriod ? at + " >= :start and " + at + " < :end" : at + " is not null";
  }

  /** The time at which a stage was reached, or the lead was rejected or lost. */
  static String at(String stage) {
    return CohortFigures.COLUMNS.getOrDefault(
        stage, "(s.own_stages ->> :stage" + stage + ")::timestamptz");
  }

  Map<String, Object> parameters(List<String> stages) {
    var parameters = new HashMap<String, Object>();
    parameters.put("start", Timestamp.from(months.start()));
    parameters.put("end", Timestamp.from(months.end()));
    stages.forEach(stage -> parameters.put("stage" + stage, stage));
    only.forEach((split, value) -> parameters.put("only" + split.name(), value));
    return parameters;
  }
}
