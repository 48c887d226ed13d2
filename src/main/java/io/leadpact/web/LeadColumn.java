package io.leadpact.web;

import io.leadpact.lead.LeadOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of leads may tell of each, beside its name. */
enum LeadColumn {
  DUE(LeadOrder.DUE, "due", "promise"),
  STAGE(null, "stage", "outcome"),
  HOLDER(null, "team", "person"),
  CHANNEL(null, "channel"),
  CREATED(LeadOrder.NEWEST, "created"),
  ACTIVITY(LeadOrder.ACTIVITY, "last"),
  VALUE(LeadOrder.VALUE, "value"),
  WON(null, "won"),
  CAMPAIGN(null, "campaign"),
  COMPANY(null, "company"),
  EMAIL(null, "email"),
  PHONE(null, "phone"),
  SEGMENT(null, "segment"),
  REGION(null, "region"),
  INDUSTRY(null, "industry"),
  SCORE(LeadOrder.SCORE, "score"),
  ATTEMPTS(null, "attempts"),
  FIRST_ATTEMPT(null, "firstAttempt"),
  FEEDBACK(null, "feedback"),
  SOURCE(null, "source", "externalId");

  /** What everybody sees who chose nothing else. */
  static final List<LeadColumn> USUAL = List.of(DUE, STAGE, HOLDER, CHANNEL, CREATED, ACTIVITY);

  private final @Nullable LeadOrder order;
  private final List<String> inFiles;

  LeadColumn(@Nullable LeadOrder order, String... inFiles) {
    this.order = order;
    this.inFiles = List.of(inFiles);
  }

  static Optional<LeadColumn> of(String name) {
    return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
  }

  /** The order in which the list stands by this column, null where there is none. */
  public @Nullable LeadOrder order() {
    return order;
  }

  /** The columns that it becomes in a file. */
  List<String> inFiles() {
    return inFiles;
  }

  public boolean isNumber() {
    return this == VALUE || this == WON || this == SCORE || this == ATTEMPTS;
  }
}
