package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Puts what the domain refuses next to the field of the form that asked for it. */
public final class Refused {

  private static final int UNPROCESSABLE = 422;

  private Refused() {}

  /** Does the deed; a refusal becomes an error of the form. Says whether it was done. */
  public static boolean done(Runnable deed, BindingResult errors, HttpServletResponse response) {
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

  /** Says a refusal beside the field that it is about, else above the form. */
  public static void note(RuleViolation refusal, BindingResult errors) {
    note(refusal, refusal.field(), errors);
  }

  /**
   * The same for a form that calls the field something else.
   *
   * @param field of the form; null: the whole form is refused
   */
  public static void note(RuleViolation refusal, @Nullable String field, BindingResult errors) {
    var code = "problem." + refusal.code();
    var arguments = refusal.arguments().toArray();
    if (field != null && errors.getTarget() != null && errors.getFieldType(field) != null) {
      errors.rejectValue(field, code, arguments, refusal.getMessage());
    } else {
      errors.reject(code, arguments, refusal.getMessage());
    }
  }
}
