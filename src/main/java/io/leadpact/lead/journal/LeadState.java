package io.leadpact.lead.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands, as its journal tells: a pure function of the journal and the meaning of the
 * stages. Reaching a later stage fills in nothing for an earlier one.
 *
 * @param lastSeq the highest number in the journal
 * @param lastAt when something last happened
 * @param stage the stage reached last, WON where the lead is won
 * @param outcome WON, LOST, REJECTED or MERGED; null while the lead is open
 * @param team who holds it, null after it was returned
 * @param reached each stage or milestone and when it was first reached, WON among them
 * @param attempts contact attempts, automatic replies not counted
 * @param wonValue the value of the last win
 * @param verdict the last feedback's verdict
 */
public record LeadState(
    int lastSeq,
    Instant createdAt,
    Instant lastAt,
    String stage,
    @Nullable String outcome,
    @Nullable String team,
    @Nullable String person,
    Map<String, Instant> reached,
    @Nullable Instant rejectedAt,
    @Nullable Instant lostAt,
    @Nullable Instant firstAttemptAt,
    int attempts,
    @Nullable BigDecimal wonValue,
    @Nullable String verdict,
    @Nullable Long mergedInto) {

  public LeadState {
    wonValue = wonValue == null ? null : wonValue.setScale(2, RoundingMode.HALF_UP);
  }

  /** The stage of every lead that has reached no other. */
  public static final String FIRST_STAGE = "LEAD";

  /** The stage of a won lead. */
  public static final String WON_STAGE = "WON";

  /**
   * @param milestoneOf the milestone that a stage counts as, or the stage itself
   * @throws IllegalArgumentException where the journal does not say how the lead came in
   */
  public static LeadState of(Journal journal, UnaryOperator<String> milestoneOf) {
    var story = new Story(milestoneOf);
    journal.happenings().stream().filter(happening -> !happening.voided()).forEach(story::tell);
    return story.state(journal.lastSeq());
  }

  /** The journal read from front to back. */
  private static final class Story {
    private final UnaryOperator<String> milestoneOf;
    private final Map<String, Instant> reached = new TreeMap<>();
    private @Nullable Instant createdAt;
    private @Nullable Instant lastAt;
    private String stage = FIRST_STAGE;
    private @Nullable String outcome;
    private @Nullable String team;
    private @Nullable String person;
    private @Nullable Instant rejectedAt;
    private @Nullable Instant lostAt;
    private @Nullable Instant firstAttemptAt;
    private int attempts;
    private @Nullable BigDecimal wonValue;
    private @Nullable String verdict;
    private @Nullable Long mergedInto;

    Story(UnaryOperator<String> milestoneOf) {
      this.milestoneOf = milestoneOf;
    }

    void tell(Happening happening) {
      var facts = happening.facts();
      var at = happening.at();
      switch (happening.type()) {
        case CREATED -> createdAt = at;
        case STAGE_REACHED -> reach(facts.get(Fact.STAGE).orElseThrow(), at);
        case GIVEN_TO -> {
          team = facts.get(Fact.TEAM).orElse(team);
          person = facts.get(Fact.PERSON).orElse(null);
        }
        case RETURNED -> {
          team = null;
          person = null;
        }
        case ATTEMPTED -> attempt(facts, at);
        case FEEDBACK -> verdict = facts.get(Fact.VERDICT).orElse(null);
        case WON -> {
          outcome = WON_STAGE;
          reached.putIfAbsent(WON_STAGE, at);
          wonValue = facts.get(Fact.VALUE).map(BigDecimal::new).orElse(wonValue);
        }
        case LOST -> {
          outcome = "LOST";
          lostAt = lostAt == null ? at : lostAt;
        }
        case REJECTED -> {
          outcome = "REJECTED";
          rejectedAt = rejectedAt == null ? at : rejectedAt;
        }
        case REOPENED -> outcome = null;
        case MERGED_INTO -> {
          outcome = "MERGED";
          mergedInto = facts.get(Fact.LEAD).map(Long::valueOf).orElseThrow();
        }
        default -> {
          // Nothing that these say changes where the lead stands.
        }
      }
      lastAt = at;
    }

    private void reach(String key, Instant at) {
      stage = key;
      reached.putIfAbsent(key, at);
      reached.putIfAbsent(milestoneOf.apply(key), at);
    }

    private void attempt(Facts facts, Instant at) {
      if (!facts.is(Fact.AUTOMATIC)) {
        attempts++;
        firstAttemptAt = firstAttemptAt == null ? at : firstAttemptAt;
      }
    }

    LeadState state(int lastSeq) {
      if (createdAt == null || lastAt == null) {
        throw new IllegalArgumentException("A journal begins with CREATED");
      }
      return new LeadState(
          lastSeq,
          createdAt,
          lastAt,
          WON_STAGE.equals(outcome) ? WON_STAGE : stage,
          outcome,
          team,
          person,
          Map.copyOf(reached),
          rejectedAt,
          lostAt,
          firstAttemptAt,
          attempts,
          wonValue,
          verdict,
          mergedInto);
    }
  }
}
