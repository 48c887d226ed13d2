package io.leadpact.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadpact.clock.Recorded;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lead of many.
 *
 * @param index its place in the request, from 0
 * @param status 201 new, 200 known already, 400 or 422 refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchResult(int index, int status, @Nullable Long id, @Nullable Problem problem) {

  /** Why a lead was refused. */
  record Problem(String code, String detail, List<Fault> errors) {}

  /** Which of its fields is to blame. */
  record Fault(String field, String message) {}

  static BatchResult recorded(int index, Recorded recorded) {
    return new BatchResult(index, recorded.arrived() ? 201 : 200, recorded.lead().value(), null);
  }

  static BatchResult refused(int index, RuleViolation refusal) {
    var detail = String.valueOf(refusal.getMessage());
    var field = refusal.field();
    var faults = field == null ? List.<Fault>of() : List.of(new Fault(field, detail));
    int status = refusal.code().equals(BatchLead.SHAPE) ? 400 : 422;
    return new BatchResult(index, status, null, new Problem(refusal.code(), detail, faults));
  }
}
