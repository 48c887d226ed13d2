package io.leadpact.web;

import io.leadpact.report.measure.Judgement;

/** As what a judgement is drawn: the names of icons and colours. */
final class Look {

  private Look() {}

  static String of(Judgement judgement) {
    return switch (judgement) {
      case MET -> "met";
      case AT_RISK -> "risk";
      case MISSED -> "missed";
      case NONE, NOT_MEASURABLE -> "none";
    };
  }
}
