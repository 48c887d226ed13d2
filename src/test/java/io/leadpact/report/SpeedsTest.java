package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Period;
import io.leadpact.kernel.Share;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.SpeedClass;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk promises 30 minutes; it is Monday, 2 March 2026, 9:00 UTC. */
@LeadpactTest
class SpeedsTest {

  @Autowired Speeds speeds;
  @Autowired Behind behind;
  @Autowired ApplicationContext context;
  private Acme acme;

  @BeforeEach
  void journal() {
    acme = Acme.in(context);
    lead("fast", "2026-02-10T10:07:30Z", "2026-02-11T10:00:00Z");
    lead("slower", "2026-02-10T10:07:30.001Z", null);
    lead("just", "2026-02-10T10:30:00Z", "2026-02-10T12:00:00Z");
    lead("late", "2026-02-10T13:00:00Z", null);
    lead("before", "2026-02-10T10:20:00Z", "2026-02-10T10:10:00Z");
    lead("never", null, null);
  }

  private void lead(String id, @Nullable String called, @Nullable String qualified) {
    var lead = acme.lead(id, "2026-02-10T10:00:00Z", "web");
    acme.given(lead, "sdr", "2026-02-10T10:00:00Z");
    if (qualified != null) {
      acme.reached(lead, "MQL", qualified);
    }
    if (called != null) {
      acme.called(lead, called);
    }
  }

  private Speed read(Dimension by) {
    var months = new Months(Period.month(YearMonth.of(2026, 2)), Acme.ZONE);
    var now = Instant.parse("2026-03-02T09:00:00Z");
    var cell = new Cell("desk_first_touch", months, Slice.ALL, now);
    var promise = behind.promise("desk_first_touch");
    return As.call(As.reader(), () -> speeds.of(cell, promise, "MQL", by));
  }

  @Test
  void leadsAreInTheClassOfTheirAnswerAndReachTheStageAfterIt() {
    var speed = read(Dimension.HOUR);

    assertThat(speed.classes())
        .extracting(SpeedClass::reached)
        .containsExactly(
            new Share(1, 1),
            new Share(0, 1),
            new Share(1, 1),
            new Share(0, 0),
            new Share(0, 0),
            new Share(0, 1));
    assertThat(speed.classes().get(0).longest()).isEqualTo(Duration.ofSeconds(450));
    assertThat(speed.inTime()).isEqualTo(new Share(2, 3));
    assertThat(speed.late()).isEqualTo(new Share(0, 1));
    assertThat(speed.without()).isEqualTo(new Share(0, 1));
  }

  @Test
  void answersAreToldApartByWhatIsAsked() {
    assertThat(read(Dimension.CHANNEL).lines())
        .containsExactly(
            new SpeedQuery.Line(
                "web",
                5,
                Duration.ofMinutes(20).toMillis(),
                Duration.ofHours(3).toMillis(),
                new Share(4, 5)));
    assertThat(read(Dimension.WEEKDAY).lines())
        .extracting(SpeedQuery.Line::value)
        .containsExactly("2");
  }
}
