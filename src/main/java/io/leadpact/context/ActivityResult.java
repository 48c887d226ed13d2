package io.leadpact.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadpact.context.Activities.Written;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one activity of many.
 *
 * @param index its place in the request, from 0
 * @param status 201 new, 200 known already, 400 or 422 refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityResult(
    int index, int status, @Nullable Long id, @Nullable Long lead, @Nullable Problem problem) {

  /** The code of an activity that could not be read at all. */
  static final String SHAPE = "activity.shape";

  /** Why an activity was refused. */
  record Problem(String code, String detail, List<Fault> errors) {}

  /** Which of its fields is to blame. */
  record Fault(String field, String message) {}

  static ActivityResult recorded(int index, Written written, @Nullable Long lead) {
    return new ActivityResult(index, written.fresh() ? 201 : 200, written.id(), lead, null);
  }

  static ActivityResult refused(int index, RuleViolation refusal) {
    var detail = String.valueOf(refusal.getMessage());
    var field = refusal.field();
    var faults = field == null ? List.<Fault>of() : List.of(new Fault(field, detail));
    int status = refusal.code().equals(SHAPE) ? 400 : 422;
    return new ActivityResult(
        index, status, null, null, new Problem(refusal.code(), detail, faults));
  }
}
