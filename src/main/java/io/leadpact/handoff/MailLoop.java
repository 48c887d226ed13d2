package io.leadpact.handoff;

import io.leadpact.clock.RunningLoop;
import io.leadpact.kernel.Loop;
import org.springframework.stereotype.Component;

/**
 * Sends mails in a thread of its own, as long as this instance runs: a server that is slow holds up
 * nothing but mails.
 */
@Component
class MailLoop extends RunningLoop {

  MailLoop(MailWork work, MailProperties settings) {
    super(new Loop("mails", settings.sendEvery(), work::once));
  }
}
