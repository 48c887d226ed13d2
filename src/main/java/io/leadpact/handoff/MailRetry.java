package io.leadpact.handoff;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a mail once more that was given up. */
@Service
class MailRetry {

  private final MailBox box;
  private final LeadWriting writing;

  MailRetry(MailBox box, LeadWriting writing) {
    this.box = box;
    this.writing = writing;
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void again(long mail) {
    box.again(mail).ifPresent(lead -> writing.note(MailWork.KIND, lead, box.now()));
  }
}
