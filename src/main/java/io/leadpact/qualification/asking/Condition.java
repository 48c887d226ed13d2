package io.leadpact.qualification.asking;

import java.util.List;
import java.util.Optional;

/**
 * A field is asked only where an earlier one has been answered so.
 *
 * @param field the key of the earlier field
 * @param value the answer, or one of several; empty: any
 */
public record Condition(String field, Optional<String> value) {

  boolean holds(String answer) {
    return !answer.isBlank()
        && value.map(wanted -> List.of(answer.split("\n")).contains(wanted)).orElse(true);
  }
}
