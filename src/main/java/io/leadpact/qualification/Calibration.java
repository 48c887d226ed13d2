package io.leadpact.qualification;

import io.leadpact.qualification.PastLead.Verdict;
import io.leadpact.qualification.Replay.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How the rules proved: what became of the leads for which each of them held, and what another
 * least score would have done. Counted over the leads that came in within a period.
 *
 * @param passed what became of those that the rules let through
 * @param missed of those that they did not: sales accepted or won them all the same
 * @param all how many leads came in; {@code looked} of them were looked at
 */
public record Calibration(
    Outcomes passed,
    Outcomes missed,
    List<Line> rules,
    List<Line> conditions,
    List<Step> steps,
    Step chosen,
    long looked,
    long all) {

  private static final int STEP = 5;
  private static final int HIGHEST = 100;
  private static final Map<String, Predicate<PastLead>> OUTCOMES =
      Map.of(
          "accepted", lead -> lead.verdict() == Verdict.ACCEPTED,
          "rejected", lead -> lead.verdict() == Verdict.REJECTED,
          "won", PastLead::won);

  /**
   * A rule or condition and the leads for which it held.
   *
   * @param key by which its leads are listed, such as {@code rule-2}
   */
  public record Line(String key, String words, Outcomes held) {}

  /**
   * What a least score would have done.
   *
   * @param missedWins won leads that would not have passed
   */
  public record Step(int threshold, Outcomes passed, long missedWins) {}

  static Calibration of(Replay replay, ScoreWords words, int threshold) {
    return new Calibration(
        Outcomes.of(leads(replay, one -> one.passes(threshold))),
        Outcomes.of(leads(replay, one -> !one.passes(threshold) && proved(one))),
        rules(replay, words),
        conditions(replay, words),
        IntStream.rangeClosed(0, HIGHEST / STEP).mapToObj(i -> step(replay, i * STEP)).toList(),
        step(replay, threshold),
        replay.judged().size(),
        replay.all());
  }

  private static boolean proved(Judged one) {
    return one.lead().won() || one.lead().verdict() == Verdict.ACCEPTED;
  }

  private static List<PastLead> leads(Replay replay, Predicate<Judged> which) {
    return replay.judged().stream().filter(which).map(Judged::lead).toList();
  }

  private static Step step(Replay replay, int threshold) {
    return new Step(
        threshold,
        Outcomes.of(leads(replay, one -> one.passes(threshold))),
        leads(replay, one -> !one.passes(threshold) && one.lead().won()).size());
  }

  private static List<Line> rules(Replay replay, ScoreWords words) {
    var lines = new ArrayList<Line>();
    var rules = replay.scoring().rules();
    for (int i = 0; i < rules.size(); i++) {
      var key = "rule-" + i;
      lines.add(
          new Line(
              key,
              words.condition(rules.get(i).condition()),
              Outcomes.of(leads(replay, choice(key, 0)))));
    }
    return lines;
  }

  private static List<Line> conditions(Replay replay, ScoreWords words) {
    var lines = new ArrayList<Line>();
    var groups = replay.scoring().groups();
    for (int g = 0; g < groups.size(); g++) {
      var conditions = groups.get(g).conditions();
      for (int c = 0; c < conditions.size(); c++) {
        var key = "condition-%d-%d".formatted(g, c);
        lines.add(
            new Line(
                key,
                words.condition(conditions.get(c)),
                Outcomes.of(leads(replay, choice(key, 0)))));
      }
    }
    return lines;
  }

  /**
   * Which leads stand behind a figure, by its key, such as {@code rule-2-rejected}; an unknown one
   * has none.
   */
  static Predicate<Judged> choice(String key, int threshold) {
    for (var outcome : OUTCOMES.entrySet()) {
      if (key.endsWith("-" + outcome.getKey())) {
        var part = key.substring(0, key.length() - outcome.getKey().length() - 1);
        return choice(part, threshold).and(one -> outcome.getValue().test(one.lead()));
      }
    }
    var parts = key.split("-", -1);
    return switch (parts[0]) {
      case "passed" -> one -> one.passes(threshold);
      case "missed" -> one -> !one.passes(threshold) && proved(one);
      case "wins" -> one -> !one.passes(threshold) && one.lead().won();
      case "rule" -> held(number(parts, 1));
      case "condition" -> answered(number(parts, 1), number(parts, 2));
      default -> one -> false;
    };
  }

  private static Predicate<Judged> held(int rule) {
    return one -> one.score().reasons().stream().anyMatch(reason -> reason.rule() == rule);
  }

  private static Predicate<Judged> answered(int group, int condition) {
    return one -> {
      var groups = one.score().standing().groups();
      return group >= 0
          && group < groups.size()
          && condition >= 0
          && condition < groups.get(group).answers().size()
          && groups.get(group).answers().get(condition).holds();
    };
  }

  private static int number(String[] parts, int place) {
    return place < parts.length && parts[place].matches("\\d{1,3}")
        ? Integer.parseInt(parts[place])
        : -1;
  }

  /** All rules and conditions. */
  List<Line> lines() {
    var lines = new ArrayList<>(rules);
    lines.addAll(conditions);
    return lines;
  }

  public boolean cut() {
    return all > looked;
  }
}
