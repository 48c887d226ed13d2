package io.leadpact.web;

import io.leadpact.clock.BulkOrder;
import io.leadpact.handoff.PartnerReferrals;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to the leads that are ticked in the list, or to all that it finds.
 *
 * @param batch an id that the page chose, so that a form sent twice is carried out once
 * @param scope {@code all} for all leads of the filter
 * @param question the filter and order of the list, as its address has them
 * @param cursor the page of the list to come back to
 */
record LeadBulkForm(
    @Nullable String batch,
    @Nullable String scope,
    @Nullable String question,
    @Nullable String cursor,
    @Nullable List<String> lead,
    @Nullable String deed,
    @Nullable String team,
    @Nullable String person,
    @Nullable String stage,
    @Nullable String rejectReason,
    @Nullable String returnReason,
    @Nullable String returnTrack,
    @Nullable String partner,
    @Nullable String note)
    implements Serializable {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_NOTE = 4_000;

  UUID id() {
    try {
      return UUID.fromString(Objects.requireNonNullElse(batch, ""));
    } catch (IllegalArgumentException e) {
      throw new RuleViolation("bulk.batch", "No batch is named", "batch");
    }
  }

  public boolean all() {
    return "all".equals(scope);
  }

  List<LeadId> leads() {
    return Objects.requireNonNullElse(lead, List.<String>of()).stream()
        .filter(id -> NUMBER.matcher(id).matches())
        .map(id -> new LeadId(Long.parseLong(id)))
        .toList();
  }

  public boolean ticked(long id) {
    return lead != null && lead.contains(String.valueOf(id));
  }

  BulkOrder order() {
    if (PartnerReferrals.PASSED_ON.equals(deed)) {
      return new BulkOrder(EventType.REJECTED, passedOn());
    }
    var type = EventType.of(Objects.requireNonNullElse(deed, "")).orElse(EventType.CREATED);
    return new BulkOrder(type, facts(type));
  }

  private Facts passedOn() {
    var to = said(partner);
    if (to == null) {
      throw new RuleViolation("partner.choose", "To whom? Name a partner", "partner");
    }
    return PartnerReferrals.facts(to, null);
  }

  private Facts facts(EventType type) {
    return switch (type) {
      case GIVEN_TO -> Facts.of(Fact.TEAM, said(team)).with(Fact.PERSON, said(person));
      case STAGE_REACHED -> Facts.of(Fact.STAGE, said(stage));
      case REJECTED -> Facts.of(Fact.REASON, said(rejectReason, "rejectReason", LONGEST_REASON));
      case RETURNED ->
          Facts.of(Fact.REASON, said(returnReason, "returnReason", LONGEST_REASON))
              .with(Fact.TRACK, said(returnTrack));
      case NOTE -> Facts.of(Fact.NOTE, said(note, "note", LONGEST_NOTE));
      default -> Facts.none();
    };
  }

  private static @Nullable String said(@Nullable String text) {
    return said(text, "", LONGEST_REASON);
  }

  private static @Nullable String said(@Nullable String text, String field, int most) {
    if (text != null && text.strip().length() > most) {
      throw new RuleViolation("lead.long", "At most " + most, field, most);
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  LeadListAddress address() {
    return LeadListAddress.of(question);
  }

  /** The page of the list from which it was sent. */
  String back() {
    return cursor == null || cursor.isBlank() ? address().here() : address().at(cursor);
  }
}
