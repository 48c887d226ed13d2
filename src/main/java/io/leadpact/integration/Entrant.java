package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.context.LeadContext;

/** A lead that comes in, with what is said of it beyond its details. */
record Entrant(LeadChange change, LeadContext context) {}
