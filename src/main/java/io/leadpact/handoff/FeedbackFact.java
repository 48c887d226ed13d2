package io.leadpact.handoff;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sales said of a lead that they were given, and what became of it. A pure function of its
 * journal.
 *
 * @param givenAt when sales got it first
 * @param channel as it came in: a campaign that is renamed or deleted stays as it was written
 * @param madeMql who made it an MQL: {@code rules}, {@code person}, another system, or nothing
 * @param rep who has, or had, it for sales when they judged it
 * @param reason of a rejection
 * @param owed sales have it and said nothing yet
 */
record FeedbackFact(
    Instant givenAt,
    String channel,
    String campaign,
    String madeMql,
    @Nullable String rep,
    @Nullable String team,
    @Nullable String verdict,
    @Nullable Instant verdictAt,
    @Nullable String reason,
    @Nullable String criterion,
    @Nullable String quality,
    boolean valuable,
    @Nullable String lostReason,
    @Nullable String outcome,
    boolean returned,
    boolean owed) {

  static final String BY_RULES = "rules";
  static final String BY_PERSON = "person";

  /** Nothing where sales never had it. */
  static Optional<FeedbackFact> of(Journal journal, SalesSide sales) {
    var story = new Story(sales);
    journal.happenings().stream().filter(one -> !one.voided()).forEach(story::tell);
    return story.fact();
  }

  /** The journal read from front to back. */
  private static final class Story {
    private final SalesSide sales;
    private Facts arrival = Facts.none();
    private Facts feedback = Facts.none();
    private String madeMql = "";
    private @Nullable Instant givenAt;
    private @Nullable String rep;
    private @Nullable String team;
    private @Nullable Instant verdictAt;
    private @Nullable String lostReason;
    private @Nullable String outcome;
    private boolean returned;
    private boolean valuable;
    private boolean held;

    Story(SalesSide sales) {
      this.sales = sales;
    }

    void tell(Happening happening) {
      var facts = happening.facts();
      switch (happening.type()) {
        case CREATED -> arrival = facts;
        case STAGE_REACHED -> reach(happening);
        case GIVEN_TO -> give(happening);
        case FEEDBACK -> judge(happening);
        case RETURNED -> {
          returned = true;
          held = false;
        }
        case WON -> outcome = EventType.WON.name();
        case LOST -> {
          outcome = EventType.LOST.name();
          lostReason = facts.get(Fact.REASON).orElse(null);
        }
        case REJECTED -> reject(happening);
        case REOPENED -> outcome = null;
        case MERGED_INTO -> outcome = "MERGED";
        default -> {
          // Nothing that these say is feedback.
        }
      }
    }

    private void reach(Happening happening) {
      if (madeMql.isEmpty()
          && happening.facts().get(Fact.STAGE).filter(sales.mqlStage()::equals).isPresent()) {
        var actor = happening.entry().actor();
        madeMql = actor.startsWith("user:") ? BY_PERSON : actor.equals("system") ? BY_RULES : actor;
      }
    }

    private void give(Happening happening) {
      var toTeam = happening.facts().get(Fact.TEAM);
      var toPerson = happening.facts().get(Fact.PERSON);
      held = sales.is(toTeam, toPerson);
      if (held) {
        givenAt = givenAt == null ? happening.at() : givenAt;
        rep = toPerson.orElse(null);
        team = toTeam.orElse(team);
      }
    }

    private void judge(Happening happening) {
      feedback = happening.facts();
      verdictAt = happening.at();
      valuable |= feedback.is(Fact.VALUABLE);
      givenAt = givenAt == null ? happening.at() : givenAt;
      var who = happening.entry().actor();
      rep = rep == null && who.startsWith("user:") ? who : rep;
    }

    /** Turned down for good is a verdict, too. */
    private void reject(Happening happening) {
      outcome = EventType.REJECTED.name();
      if (givenAt != null) {
        feedback =
            happening.facts().with(Fact.VERDICT, "REJECTED").with(Fact.QUALITY, said(Fact.QUALITY));
        verdictAt = happening.at();
      }
    }

    private @Nullable String said(Fact fact) {
      return feedback.get(fact).orElse(null);
    }

    Optional<FeedbackFact> fact() {
      if (givenAt == null || "MERGED".equals(outcome)) {
        return Optional.empty();
      }
      var verdict = said(Fact.VERDICT);
      return Optional.of(
          new FeedbackFact(
              givenAt,
              arrival.get(Fact.CHANNEL).orElse(""),
              arrival.get(Fact.CAMPAIGN).orElse(""),
              madeMql,
              rep,
              team,
              verdict,
              verdictAt,
              "REJECTED".equals(verdict) ? said(Fact.REASON) : null,
              said(Fact.CRITERION),
              said(Fact.QUALITY),
              valuable,
              "LOST".equals(outcome) ? lostReason : null,
              outcome,
              returned,
              held && verdict == null && outcome == null));
    }
  }
}
