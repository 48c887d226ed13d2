package io.leadpact.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs where there is a Chromium, and says loudly where it does not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.WhereThereIsOne.class)
public @interface InBrowser {

  /** Skips, never silently. */
  class WhereThereIsOne implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.find().isPresent()) {
        return ConditionEvaluationResult.enabled("a Chromium is there");
      }
      System.err.printf(
          "%n*** SKIPPED, no Chromium found (name one by -Dchromium=PATH): %s ***%n%n",
          context.getDisplayName());
      return ConditionEvaluationResult.disabled("no Chromium found");
    }
  }
}
