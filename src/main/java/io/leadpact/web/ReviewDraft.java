package io.leadpact.web;

import io.leadpact.agreement.Comments;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.ReviewView;
import io.leadpact.agreement.ReviewView.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next draft out of what a review decided. */
@Component
class ReviewDraft {

  private final Drafts drafts;
  private final Comments comments;

  ReviewDraft(Drafts drafts, Comments comments) {
    this.drafts = drafts;
    this.comments = comments;
  }

  /**
   * What is to go is left out, together with its clause; what is to change stands as it was, with
   * the remark on its clause.
   *
   * @throws io.leadpact.kernel.Conflict where a draft is open already
   */
  @Transactional
  public void open(ReviewView review) {
    var draft = drafts.begin();
    var dropped = review.open(Choice.DROP);
    if (!dropped.isEmpty()) {
      draft = drafts.change(draft.tag(), draft.articles().without(dropped));
    }
    for (var clause : draft.articles().clauses()) {
      var decision = clause.term().map(review.decisions()::get);
      decision
          .filter(one -> one.choice() == Choice.CHANGE)
          .ifPresent(one -> comments.say(clause.key(), one.note()));
    }
  }
}
