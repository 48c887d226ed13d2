package io.leadpact.report;

import io.leadpact.report.measure.Daily;
import java.util.Map;

/**
 * What was counted of each question, by days.
 *
 * @param channels of the questions that ask for channels, by channel
 */
record Answers(Map<Question, Daily> daily, Map<Question, Map<String, Daily>> channels) {

  Daily of(Question question) {
    return daily.getOrDefault(question, Daily.NOTHING);
  }

  Map<String, Daily> byChannel(Question question) {
    return channels.getOrDefault(question, Map.of());
  }
}
