package io.leadpact.context;

import java.util.Arrays;
import java.util.Optional;

/** What a person has to say when it is decided whether to buy. */
public enum DecisionRole {
  DECIDES,
  INFLUENCES,
  USES,
  UNKNOWN;

  static Optional<DecisionRole> of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
