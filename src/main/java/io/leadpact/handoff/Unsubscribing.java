package io.leadpact.handoff;

import io.leadpact.kernel.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the mails to an address, for whoever follows the link in one of them. */
@Service
class Unsubscribing {

  private final MailBox box;
  private final Clock clock;

  Unsubscribing(MailBox box, Clock clock) {
    this.box = box;
    this.clock = clock;
  }

  /**
   * Whether they ended before.
   *
   * @throws NotFound where no mail has that token
   */
  @Transactional(readOnly = true)
  public boolean done(String token) {
    return box.unwanted(address(token));
  }

  /** For ever. */
  @Transactional
  public void end(String token) {
    box.unsubscribe(address(token), clock.instant());
  }

  private String address(String token) {
    return box.byToken(token).map(Mail::address).orElseThrow(() -> new NotFound("mail", token));
  }
}
