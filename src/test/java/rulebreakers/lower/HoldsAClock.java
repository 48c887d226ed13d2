package rulebreakers.lower;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Could have been handed the moment. */
@Component
record HoldsAClock(Clock clock) {}
