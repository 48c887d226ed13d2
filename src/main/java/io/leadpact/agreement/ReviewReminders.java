package io.leadpact.agreement;

import io.leadpact.agreement.deed.Review;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces reviews that come near: each once two weeks before, and once on the day. */
@Component
class ReviewReminders {

  private final Reviews reviews;
  private final ReviewRepository repository;
  private final ApplicationEventPublisher events;

  ReviewReminders(Reviews reviews, ReviewRepository repository, ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.repository = repository;
    this.events = events;
  }

  /** Repeated, or done by two instances at once, it announces nothing twice. */
  @Transactional
  void announce() {
    reviews.next().ifPresent(next -> announce(next.version(), next.review()));
  }

  private void announce(int version, Review review) {
    var today = reviews.today();
    boolean came = !today.isBefore(review.due());
    boolean near = !today.isBefore(review.due().minusDays(Reviews.DAYS_BEFORE));
    if (near && repository.remind(version, review.due(), came)) {
      events.publishEvent(new ReviewDue(version, review.due(), review.whole(), came));
    }
  }
}
