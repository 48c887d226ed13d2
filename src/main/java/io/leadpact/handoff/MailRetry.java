package io.leadpact.handoff;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a mail once more that was given up. */
@Service
class MailRetry {

  private final MailBox box;

  MailRetry(MailBox box) {
    this.box = box;
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void again(long mail) {
    box.again(mail);
  }
}
