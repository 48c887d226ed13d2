package io.leadpact.agreement;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next version while it is worked on, proposed and signed. */
@Entity
@Table(name = "agreement_draft")
class AgreementDraft {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_draft_id_seq")
  @SequenceGenerator(name = "agreement_draft_id_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int edit;

  @Enumerated(EnumType.STRING)
  private Draft.State state;

  private String articles;
  private @Nullable Integer follows;
  private @Nullable Instant effectiveFrom;
  private @Nullable String marketing;
  private @Nullable String sales;
  private int round;
  private Instant openedAt;
  private String openedBy;
  private Instant changedAt;
  private String changedBy;

  @SuppressWarnings("NullAway") // filled by JPA
  protected AgreementDraft() {}

  AgreementDraft(String articles, @Nullable Integer follows, Instant now, String by) {
    this.state = Draft.State.DRAFT;
    this.articles = articles;
    this.follows = follows;
    this.openedAt = now;
    this.openedBy = by;
    this.changedAt = now;
    this.changedBy = by;
  }

  /**
   * @throws Conflict where somebody else changed it since the caller looked
   */
  void refuseStale(String expectedTag) {
    if (!tag().equals(expectedTag)) {
      throw new Conflict("draft.stale", "The draft was changed meanwhile");
    }
  }

  void say(String text, Instant now, String by) {
    refuseUnless(Draft.State.DRAFT);
    articles = text;
    changed(now, by);
  }

  void comeIntoForce(@Nullable Instant from, Instant now, String by) {
    refuseUnless(Draft.State.DRAFT);
    effectiveFrom = from;
    changed(now, by);
  }

  /** Names who signs; null: nobody yet. */
  void name(Party party, @Nullable String actor, Instant now, String by) {
    refuseUnless(Draft.State.DRAFT);
    var other = party == Party.MARKETING ? sales : marketing;
    if (actor != null && actor.equals(other)) {
      throw new RuleViolation(
          "draft.signatory.both",
          "One person cannot sign for both sides: name a delegate",
          party.name().toLowerCase(Locale.ROOT));
    }
    if (party == Party.MARKETING) {
      marketing = actor;
    } else {
      sales = actor;
    }
    changed(now, by);
  }

  void propose(Instant now, String by) {
    refuseUnless(Draft.State.DRAFT);
    for (var party : Party.values()) {
      if (signatory(party).isEmpty()) {
        throw new RuleViolation(
            "draft.signatory.missing",
            "Nobody is named who signs for " + party,
            party.name().toLowerCase(Locale.ROOT));
      }
    }
    state = Draft.State.PROPOSED;
    round++;
    changed(now, by);
  }

  /** A proposal becomes a draft again, and what was signed of it counts no more. */
  void reopen(Instant now, String by) {
    refuseUnless(Draft.State.PROPOSED);
    state = Draft.State.DRAFT;
    changed(now, by);
  }

  void withdraw(Instant now, String by) {
    if (!state.open()) {
      refuseUnless(Draft.State.DRAFT);
    }
    state = Draft.State.WITHDRAWN;
    changed(now, by);
  }

  /** The reverse of {@link #withdraw}. */
  void restore(Instant now, String by) {
    refuseUnless(Draft.State.WITHDRAWN);
    state = Draft.State.DRAFT;
    changed(now, by);
  }

  /** Both have signed. */
  void close(Instant now, String by) {
    refuseUnless(Draft.State.PROPOSED);
    state = Draft.State.SIGNED;
    changed(now, by);
  }

  void refuseUnless(Draft.State needed) {
    if (state != needed) {
      throw new Conflict(
          "draft.state." + state.name().toLowerCase(Locale.ROOT),
          "The draft is " + state + ", not " + needed);
    }
  }

  private void changed(Instant now, String by) {
    changedAt = now;
    changedBy = by;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("A draft has no number before it is stored");
    }
    return id;
  }

  String tag() {
    return id + "." + edit;
  }

  String articles() {
    return articles;
  }

  int round() {
    return round;
  }

  Draft.State state() {
    return state;
  }

  Optional<Instant> effectiveFrom() {
    return Optional.ofNullable(effectiveFrom);
  }

  Optional<Integer> follows() {
    return Optional.ofNullable(follows);
  }

  Optional<String> signatory(Party party) {
    return Optional.ofNullable(party == Party.MARKETING ? marketing : sales);
  }

  Map<Party, String> signatories() {
    var named = new EnumMap<Party, String>(Party.class);
    for (var party : Party.values()) {
      signatory(party).ifPresent(actor -> named.put(party, actor));
    }
    return named;
  }

  Draft.Deed opened() {
    return new Draft.Deed(openedAt, openedBy);
  }

  Draft.Deed changed() {
    return new Draft.Deed(changedAt, changedBy);
  }
}
