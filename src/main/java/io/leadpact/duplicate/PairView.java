package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Strength;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two leads that may be the same person.
 *
 * @param reasons the weightiest first
 * @param state OPEN, or DISMISSED where somebody said that they are not the same
 */
public record PairView(
    Side older,
    Side younger,
    Strength strength,
    List<Reason> reasons,
    String state,
    Instant foundAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {

  /** One of them, as far as a list shows it. */
  public record Side(
      long id,
      @Nullable String name,
      @Nullable String company,
      @Nullable String email,
      @Nullable String phone,
      Instant createdAt,
      String stage,
      @Nullable String outcome,
      @Nullable String team,
      @Nullable String person) {

    /** What to call it. */
    public String label() {
      return Stream.of(name, company, email, phone)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse("#" + id);
    }

    private List<String> known() {
      return Stream.of(company, email, phone)
          .filter(Objects::nonNull)
          .filter(fact -> !fact.equals(label()))
          .toList();
    }
  }

  public boolean sameLabel() {
    return older.label().equalsIgnoreCase(younger.label());
  }

  /** What is known of both alike, beside what they are called. */
  public List<String> alike() {
    return older.known().stream().filter(fact -> says(younger.known(), fact)).toList();
  }

  /** What is known of one of them alone. */
  public List<String> apart(Side side) {
    var alike = alike();
    return side.known().stream().filter(fact -> !says(alike, fact)).toList();
  }

  private static boolean says(List<String> known, String fact) {
    return known.stream().anyMatch(fact::equalsIgnoreCase);
  }

  /** The one that is not this lead. */
  public Side other(long lead) {
    return older.id() == lead ? younger : older;
  }
}
