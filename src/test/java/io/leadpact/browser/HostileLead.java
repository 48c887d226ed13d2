package io.leadpact.browser;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.DemoLoaded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A lead that consists of words which tear layouts: unbroken, from right to left, and pictures. */
final class HostileLead {

  static final String NAME = "Donaudampfschifffahrt".repeat(10).substring(0, 200);
  static final String EMAIL = "hostile@example.com";

  private static final String FROM_RIGHT = "شركة الاختبار المحدودة للتجارة והשותפים בע״מ (123)";
  private static final String PICTURES = "👩‍👩‍👧‍👦🏳️‍🌈🧑🏿‍🚀".repeat(8) + "Z̷̡̛͉a̴l̶g̷ò̸";
  private static final String MARKUP = "</td><script>alert(1)</script>\" onmouseover=\"x";
  private static final Instant CAME = DemoLoaded.NOW.minus(Duration.ofMinutes(30));

  private final Recorder recorder;

  HostileLead(Recorder recorder) {
    this.recorder = recorder;
  }

  /** However often it is sent, it comes in once. */
  long comesIn() {
    var details =
        new LeadDetails(
            new LeadDetails.Origin(
                "x".repeat(100), MARKUP, PICTURES, PICTURES, FROM_RIGHT, "/" + "y".repeat(1_900)),
            new LeadDetails.Person(NAME, EMAIL, "+48221234567", FROM_RIGHT),
            new LeadDetails.Organisation(
                FROM_RIGHT, "\u202e" + NAME, 2_147_483_647, MARKUP, PICTURES),
            new BigDecimal("99999999999999.00"));
    var arrival = LeadChange.arrival(details, CAME, "user:none " + NAME);
    var lead = recorder.recordAll(List.of(arrival)).get(0).lead();
    recorder.recordAll(List.of(LeadChange.of(lead, journal())));
    return lead.value();
  }

  private static List<NewEvent> journal() {
    return List.of(
        event(1, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL")),
        event(2, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr")),
        event(3, EventType.NOTE, Facts.of(Fact.NOTE, FROM_RIGHT + " " + NAME)),
        event(4, EventType.NOTE, Facts.of(Fact.NOTE, "\u202e" + PICTURES.repeat(6))),
        event(5, EventType.PAUSED, Facts.of(Fact.REASON, NAME)));
  }

  private static NewEvent event(int minute, EventType type, Facts facts) {
    var at = CAME.plus(Duration.ofMinutes(minute));
    return new NewEvent(type, at, FROM_RIGHT, "hostile", "hostile-" + minute, facts);
  }
}
