package io.leadpact.web;

import io.leadpact.report.TermHistory;
import java.util.List;

/**
 * A term on the page of a review.
 *
 * @param words its clause in the reader's language
 */
public record ReviewLine(TermHistory history, String words, List<Mark> marks) {

  /**
   * A period of it.
   *
   * @param period as people say it
   * @param look met, risk, missed, or none
   */
  public record Mark(String period, String look, String measured, String target) {}
}
