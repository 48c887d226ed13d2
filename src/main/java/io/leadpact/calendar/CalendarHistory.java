package io.leadpact.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A calendar with all its versions.
 *
 * @param edits the first made first; at least one
 */
public record CalendarHistory(String key, String name, List<CalendarEdit> edits) {

  public CalendarEdit newest() {
    return edits.get(edits.size() - 1);
  }

  public List<CalendarEdit> newestFirst() {
    return edits.stream().sorted(Comparator.comparing(CalendarEdit::number).reversed()).toList();
  }

  /** The version to which that day belongs. */
  public CalendarEdit on(LocalDate day) {
    return edits.stream()
        .filter(edit -> !edit.firstDay().isAfter(day))
        .max(Comparator.comparing(CalendarEdit::firstDay).thenComparing(CalendarEdit::number))
        .orElseThrow();
  }

  /** The version that holds last: what the next one begins with. */
  public CalendarEdit last() {
    return on(LocalDate.MAX);
  }

  /** These terms since always, and nothing else. */
  boolean says(CalendarTerms terms) {
    return edits.size() == 1 && newest().terms().equals(terms);
  }

  /** Changes with every edit: whoever sends it back has seen the newest version. */
  public String tag() {
    return newest().number() + "." + newest().edits();
  }
}
