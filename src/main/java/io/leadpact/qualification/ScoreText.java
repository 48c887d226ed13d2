package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Reason;
import io.leadpact.qualification.scoring.Score;
import io.leadpact.qualification.scoring.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a lead has its score, in as few signs as it takes: {@code
 * [[[rule,points,amount,second],…],[[1,[1,amount],…],…]]}, reasons first, then the groups of
 * conditions.
 */
@Component
class ScoreText {

  private final JsonMapper json;

  ScoreText(JsonMapper json) {
    this.json = json;
  }

  /** What is read back; the standing of the whole is kept elsewhere. */
  record Why(List<Reason> reasons, List<Standing.OfGroup> groups) {}

  static String write(Score score) {
    var text = new StringBuilder("[[");
    for (var reason : score.reasons()) {
      var last = reason.last();
      comma(text)
          .append('[')
          .append(reason.rule())
          .append(',')
          .append(reason.points())
          .append(',')
          .append(reason.amount())
          .append(',')
          .append(last == null ? null : Long.valueOf(last.getEpochSecond()))
          .append(']');
    }
    text.append("],[");
    for (var group : score.standing().groups()) {
      comma(text).append('[').append(group.holds() ? 1 : 0);
      for (var answer : group.answers()) {
        text.append(",[").append(answer.holds() ? 1 : 0).append(',').append(answer.amount());
        text.append(']');
      }
      text.append(']');
    }
    return text.append("]]").toString();
  }

  private static StringBuilder comma(StringBuilder text) {
    return text.charAt(text.length() - 1) == ']' ? text.append(',') : text;
  }

  Why read(String text) {
    var whole = json.readTree(text);
    var reasons = new ArrayList<Reason>();
    for (var one : whole.get(0)) {
      var second = number(one.get(3));
      reasons.add(
          new Reason(
              one.get(0).asInt(),
              one.get(1).asInt(),
              number(one.get(2)),
              second == null ? null : Instant.ofEpochSecond(second)));
    }
    var groups = new ArrayList<Standing.OfGroup>();
    for (var group : whole.get(1)) {
      var answers = new ArrayList<Standing.Answer>();
      for (int i = 1; i < group.size(); i++) {
        var answer = group.get(i);
        answers.add(new Standing.Answer(answer.get(0).asInt() == 1, number(answer.get(1))));
      }
      groups.add(new Standing.OfGroup(group.get(0).asInt() == 1, answers));
    }
    return new Why(reasons, groups);
  }

  /**
   * What moved a score.
   *
   * @param rules pairs: the place of a rule, and how many points it gives more than before
   */
  record Moved(Rated.Cause cause, List<List<Integer>> rules) {}

  String write(Moved moved) {
    return json.writeValueAsString(moved);
  }

  Moved readMoved(String text) {
    return json.readValue(text, Moved.class);
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNull() ? null : Long.valueOf(node.asLong());
  }
}
