package io.leadpact.web;

import io.leadpact.lead.Leads;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what was done to a lead, and how it is undone. */
@Component
class DeedNotices {

  private final Leads leads;
  private final Wording wording;

  DeedNotices(Leads leads, Wording wording) {
    this.leads = leads;
    this.wording = wording;
  }

  /** In a queue the next lead is open by then: it is told whose deed it was. */
  void tell(Work work, LeadForms.Deed deed, int seq, RedirectAttributes flash) {
    if (work.inQueue()) {
      var name = leads.view(work.leadId()).name();
      flash.addFlashAttribute("notice", "queue.done");
      flash.addFlashAttribute("noticeArgs", new Object[] {name, done(deed)});
    } else {
      flash.addFlashAttribute("notice", "web.done." + deed.type());
    }
    flash.addFlashAttribute("undo", work.undo(seq));
  }

  private String done(LeadForms.Deed deed) {
    if (deed instanceof LeadForms.Attempt attempt) {
      return wording.say(
          "queue.done.attempt",
          wording.say("web.channel." + attempt.channel()),
          wording.say("web.outcome." + attempt.outcome()));
    }
    return wording.say("web.done." + deed.type());
  }
}
