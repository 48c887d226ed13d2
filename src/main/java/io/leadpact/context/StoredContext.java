package io.leadpact.context;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What is known of one lead beyond its details, as people edit it. */
@Entity
@Table(name = "lead_context")
class StoredContext {

  /** Nothing was written of the lead yet. */
  static final int NONE = -1;

  @Id private Long leadId;
  @Version private @Nullable Integer version;
  @Embedded private @Nullable Utm utm;
  private @Nullable String referrer;

  @Column(name = "decision_role")
  @Enumerated(EnumType.STRING)
  private @Nullable DecisionRole role;

  private @Nullable String intent;

  @SuppressWarnings("NullAway.Init")
  protected StoredContext() {}

  StoredContext(long leadId) {
    this.leadId = leadId;
  }

  int version() {
    return version == null ? NONE : version;
  }

  LeadContext context() {
    return new LeadContext(utm == null ? Utm.NONE : utm, referrer, role, intent);
  }

  void change(LeadContext context) {
    utm = context.utm();
    referrer = context.referrer();
    role = context.role();
    intent = context.intent();
  }
}
