package rulebreakers.lower;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;

/** Reads the time of day in every way there is. */
class AsksTheSystem {

  List<Object> now() {
    return List.of(
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        LocalDateTime.now(),
        ZonedDateTime.now(),
        OffsetDateTime.now(),
        System.currentTimeMillis(),
        Clock.systemUTC(),
        new Date());
  }

  LocalDate handedIn(Clock clock) {
    return LocalDate.now(clock);
  }
}
