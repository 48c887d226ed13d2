package io.leadpact.handoff;

import io.leadpact.kernel.Csv;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Feedback in the reader's words. */
@Component("feedbackWords")
public class FeedbackWords {

  private static final List<String> PLAIN =
      List.of(
          "given",
          "owed",
          "accepted",
          "rejected",
          "returned",
          "quality:HIGH",
          "quality:MEDIUM",
          "quality:LOW",
          "valuable",
          "won",
          "lost");

  private final ReasonWords reasons;
  private final MessageSource messages;

  FeedbackWords(ReasonWords reasons, MessageSource messages) {
    this.reasons = reasons;
    this.messages = messages;
  }

  /** What a measure is called: {@code reason:NO_BUDGET} is “rejected: No budget”. */
  public String measure(String measure) {
    int colon = measure.indexOf(':');
    if (colon < 0) {
      return say("feedback.measure." + measure);
    }
    var said = measure.substring(colon + 1);
    var kind = measure.substring(0, colon);
    if (kind.equals("quality")) {
      return say("feedback.quality." + said);
    }
    var words = said.isEmpty() ? say("feedback.nothing-said") : reasons.of(said);
    return say("feedback.measure." + (kind.equals("lost") ? "lost" : "rejected")) + ": " + words;
  }

  /** The first day of a week, as the reader writes dates. */
  public String day(String week) {
    return LocalDate.parse(week)
        .format(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale()));
  }

  private String say(String code, Object... arguments) {
    var found = messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale());
    return found == null ? code : found;
  }

  /** A line for each value, a column for each measure. */
  void write(Csv csv, FeedbackQuestion question, List<FeedbackLine> lines) {
    var said = new TreeSet<String>();
    lines.forEach(
        line ->
            line.counts().keySet().stream()
                .filter(measure -> measure.startsWith("reason:") || measure.startsWith("lost:"))
                .forEach(said::add));
    var measures = new ArrayList<>(PLAIN);
    measures.addAll(said);
    var head = new ArrayList<Object>();
    head.add(say("feedback.by." + question.by().key()));
    measures.forEach(measure -> head.add(measure(measure)));
    csv.row(head.toArray());
    for (var line : lines) {
      var row = new ArrayList<Object>();
      row.add(line.value());
      measures.forEach(measure -> row.add(line.of(measure)));
      csv.row(row.toArray());
    }
  }
}
