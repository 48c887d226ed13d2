package io.leadpact.integration;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads and events, sent by other systems. */
@RestController
@RequestMapping("/api/v1/leads")
class IntakeApi {

  private static final int LARGEST_BATCH = 1_000;

  private final Intake intake;

  IntakeApi(Intake intake) {
    this.intake = intake;
  }

  @PostMapping
  ResponseEntity<LeadReceipt> add(
      @RequestBody LeadBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @AuthenticationPrincipal SignedIn sender) {
    var answer = intake.add(body, key, sender.actor());
    return ResponseEntity.status(answer.status())
        .location(URI.create("/api/v1/leads/" + answer.body().id()))
        .body(answer.body());
  }

  @PostMapping("/batch")
  BatchResults addAll(@RequestBody Batch batch, @AuthenticationPrincipal SignedIn sender) {
    var leads = batch.leads();
    if (leads == null || leads.size() > LARGEST_BATCH) {
      throw new RuleViolation(
          "batch.size", "A batch holds up to 1,000 leads", "leads", LARGEST_BATCH);
    }
    return new BatchResults(intake.addAll(leads, sender.actor()));
  }

  @PostMapping("/{id}/events")
  ResponseEntity<EventReceipt> add(
      @PathVariable long id,
      @RequestBody EventBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @AuthenticationPrincipal SignedIn sender) {
    var answer = intake.add(new LeadId(id), body, key, sender.actor());
    return ResponseEntity.status(answer.status()).body(answer.body());
  }

  /** Leads as they are sent, each read by itself. */
  record Batch(@Nullable List<BatchLead> leads) {}

  /** One result for each lead, in the order sent. */
  record BatchResults(List<BatchResult> results) {}
}
