package io.leadpact.agreement;

import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.validation.BindingResult;

/** Puts what the domain refuses next to the field of the form that asked for it. */
final class Refusals {

  private static final int UNPROCESSABLE = 422;

  private Refusals() {}

  /** Does the deed; a refusal becomes an error of the form. Says whether it was done. */
  static boolean done(Runnable deed, BindingResult errors, HttpServletResponse response) {
    if (!errors.hasErrors()) {
      try {
        deed.run();
      } catch (RuleViolation refusal) {
        note(refusal, errors);
      }
    }
    if (errors.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
    }
    return !errors.hasErrors();
  }

  private static void note(RuleViolation refusal, BindingResult errors) {
    var code = "problem." + refusal.code();
    var arguments = refusal.arguments().toArray();
    var field = refusal.field();
    if (field != null && knows(errors, field)) {
      errors.rejectValue(field, code, arguments, refusal.getMessage());
    } else {
      errors.reject(code, arguments, refusal.getMessage());
    }
  }

  private static boolean knows(BindingResult errors, String field) {
    return errors.getTarget() instanceof Record form
        && Arrays.stream(form.getClass().getRecordComponents())
            .anyMatch(component -> component.getName().equals(field));
  }
}
