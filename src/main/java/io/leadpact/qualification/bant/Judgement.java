package io.leadpact.qualification.bant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lead held against all criteria, in their order. */
public record Judgement(List<Line> lines) {

  /** One criterion, what was said of it, and what that means. */
  public record Line(Criterion criterion, Optional<Reply> reply, Verdict verdict) {

    public String key() {
      return criterion.key();
    }
  }

  public Judgement {
    lines = List.copyOf(lines);
  }

  /**
   * @param replies by the key of the criterion
   */
  public static Judgement of(List<Criterion> criteria, Map<String, Reply> replies) {
    return new Judgement(
        criteria.stream()
            .map(
                criterion -> {
                  var reply = Optional.ofNullable(replies.get(criterion.key()));
                  return new Line(criterion, reply, criterion.judge(reply));
                })
            .toList());
  }

  /** Only where each of them is known to hold. */
  public boolean holds() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.verdict() == Verdict.HOLDS);
  }

  /** Those that fail or of which nothing is known. */
  public List<Line> open() {
    return lines.stream().filter(line -> line.verdict() != Verdict.HOLDS).toList();
  }
}
