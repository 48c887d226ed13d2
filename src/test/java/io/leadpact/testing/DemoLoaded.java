package io.leadpact.testing;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.Sweep;
import io.leadpact.demo.Demo;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before the tests of a class: the made-up company in the middle of a working day. */
public class DemoLoaded implements BeforeAllCallback {

  /** A Wednesday, 11:20 in Warsaw. */
  public static final Instant NOW = Instant.parse("2026-03-18T10:20:00Z");

  @Override
  public void beforeAll(ExtensionContext context) {
    var application = SpringExtension.getApplicationContext(context);
    new EmptyDatabase().empty(application);
    var clock = application.getBean(SettableClock.class);
    clock.set(NOW.minus(Duration.ofMinutes(45)));
    application.getBean(Demo.class).load();
    application.getBean(FollowUpWork.class).catchUp();
    // Time goes on, so that warnings and breaches are told of.
    clock.set(NOW);
    var sweep = application.getBean(Sweep.class);
    for (int taken = 1; taken > 0; ) {
      taken = sweep.once();
    }
  }
}
