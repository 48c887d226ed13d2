package io.leadpact.web;

import io.leadpact.agreement.Reviews;
import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That a review of the agreement comes near: from two weeks before until it took place. */
@Component
class ReviewNeed {

  private final Reviews reviews;
  private final Wording wording;
  private final Show show;

  ReviewNeed(Reviews reviews, Wording wording, Show show) {
    this.reviews = reviews;
    this.wording = wording;
    this.show = show;
  }

  /** For who may change the agreement. */
  Optional<Today.Need> of(SignedIn user) {
    if (!user.may(Permission.EDIT_PROMISES)) {
      return Optional.empty();
    }
    var today = reviews.today();
    return reviews
        .next()
        .filter(next -> !today.isBefore(next.review().due().minusDays(Reviews.DAYS_BEFORE)))
        .map(
            next -> {
              var due = next.review().due();
              var day = show.shortDate(due);
              long days = Math.max(0, ChronoUnit.DAYS.between(today, due));
              return new Today.Need(
                  "sign",
                  wording.say("web.need.review", day, days),
                  wording.say("web.need.review.text", day, days),
                  "/agreement/reviews/%d/%s".formatted(next.version(), due));
            });
  }
}
