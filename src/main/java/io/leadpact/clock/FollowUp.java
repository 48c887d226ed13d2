package io.leadpact.clock;

import io.leadpact.lead.LeadId;
import java.util.List;

/**
 * Something that is done about leads after the transaction that gave cause for it: noted by {@link
 * FollowUps}, done by whichever instance comes to it first.
 */
public interface FollowUp {

  /** By what it is noted: small letters and hyphens. */
  String kind();

  /**
   * When its turn comes among all that is noted of one lead at the same time: then it is done in
   * one transaction, the lowest first. What locks more than these leads comes before what locks
   * only them. 0: it is only ever done in a transaction of its own.
   */
  default int turn() {
    return 0;
  }

  /**
   * Does it, within the transaction that takes it off the list and as Leadpact itself. Where it is
   * refused, each lead is tried alone, and what fails then is tried again later. Leads may be gone,
   * or otherwise than when it was noted: look before you act.
   *
   * @param leads each once, in the order in which it was due
   */
  void follow(List<LeadId> leads);
}
