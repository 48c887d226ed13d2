package io.leadpact.demo;

import java.time.Instant;
import java.util.Map;

/** What the made-up company sets up once the leads of its past are there. */
interface DemoPart {

  /**
   * @param actors who is who in the journal
   */
  void setUp(Map<DemoPerson, String> actors, Instant now);
}
