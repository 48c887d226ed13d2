package io.leadpact.web;

import io.leadpact.handoff.QueueGroup;
import io.leadpact.handoff.QueueLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queue as its page shows it.
 *
 * @param of whose: {@code me}, {@code team}, {@code all} or a person
 * @param live what has to change for the list to be otherwise
 * @param more the address of what comes behind; null: that is all
 * @param first the address of its beginning, where this is not it
 * @param toTake leads of the reader's team that nobody has taken
 * @param open what is shown beside the list; null where there is nothing
 */
public record QueueView(
    String of,
    String live,
    Desk desk,
    List<Group> groups,
    @Nullable String more,
    @Nullable String first,
    List<Row> toTake,
    @Nullable LeadGlance open) {

  /**
   * Who sits at it.
   *
   * @param held open leads, or null where the queue is not one person's
   * @param capacity how many they can hold; null: any number
   * @param opens the next opening of their calendar; null: open now
   * @param closes when it closes; null: closed now, or always open
   */
  public record Desk(
      String name,
      @Nullable Integer held,
      @Nullable Integer capacity,
      @Nullable Instant opens,
      @Nullable Instant closes,
      String zone,
      List<String> scopes,
      boolean mayTake) {}

  /** Leads that are due about the same time. */
  public record Group(QueueGroup group, List<Row> rows) {}

  /**
   * A lead in the list.
   *
   * @param count what is left of its clock; null: none runs
   * @param says what is to be done
   * @param place in the list, from one
   */
  public record Row(
      QueueLine line,
      @Nullable Countdown count,
      @Nullable String ref,
      String says,
      String address,
      int place,
      boolean current) {}

  public List<Row> rows() {
    return groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  public Optional<Row> current() {
    return rows().stream().filter(Row::current).findFirst();
  }

  /** The one that opens by itself once the current one is done with. */
  public @Nullable Row next() {
    return beside(1);
  }

  public @Nullable Row before() {
    return beside(-1);
  }

  private @Nullable Row beside(int by) {
    var rows = rows();
    int at = current().map(Row::place).orElse(0) - 1 + by;
    return at >= 0 && at < rows.size() ? rows.get(at) : null;
  }

  /** After the last one the one before it. */
  public @Nullable Long then() {
    var next = next() != null ? next() : before();
    return next == null ? null : next.line().lead();
  }

  public boolean empty() {
    return rows().isEmpty();
  }
}
