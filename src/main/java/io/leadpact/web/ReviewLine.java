package io.leadpact.web;

import io.leadpact.report.TermFigures;
import io.leadpact.report.measure.Judgement;
import java.util.List;

/**
 * A term on the page of a review.
 *
 * @param words its clause in the reader's language
 */
public record ReviewLine(TermFigures figures, String words, List<Mark> marks) {

  public long kept() {
    return count(Judgement.MET);
  }

  public long missed() {
    return count(Judgement.MISSED);
  }

  private long count(Judgement judgement) {
    return figures.periods().stream().filter(one -> one.judgement() == judgement).count();
  }

  /**
   * A period of it.
   *
   * @param period as people say it
   * @param look met, risk, missed, or none
   */
  public record Mark(String period, String look, String measured, String target) {}
}
