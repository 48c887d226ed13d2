package io.leadpact.handoff;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a mail once more that was given up. */
@Service
class MailRetry {

  private final MailBox box;
  private final Clock clock;

  MailRetry(MailBox box, Clock clock) {
    this.box = box;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void again(long mail) {
    box.again(mail, clock.instant());
  }
}
