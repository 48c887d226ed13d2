package rulebreakers.lower;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Cannot be made without a container. */
class InjectedFields {
  @Autowired Foundation injected;

  @Value("${x}")
  String configured;
}
