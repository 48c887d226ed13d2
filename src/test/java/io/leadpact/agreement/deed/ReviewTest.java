package io.leadpact.agreement.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Structure.Validity;
import io.leadpact.agreement.terms.Rhythm;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

  @Test
  void aYearReviewedByQuarterHasThreeReviewsAndAFullOneAtItsEnd() {
    var reviews = Review.of(SEPTEMBER, new Validity(12, Rhythm.QUARTER));

    assertThat(reviews)
        .extracting(Review::due)
        .containsExactly(
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 6, 1),
            LocalDate.of(2027, 9, 1));
    assertThat(reviews).extracting(Review::whole).containsExactly(false, false, false, true);
  }

  @Test
  void eachLooksAtWhatCameSinceTheOneBefore() {
    var reviews = Review.of(SEPTEMBER, new Validity(12, Rhythm.QUARTER));

    assertThat(reviews.get(0).from()).isEqualTo(SEPTEMBER);
    for (int i = 1; i < reviews.size(); i++) {
      assertThat(reviews.get(i).from()).isEqualTo(reviews.get(i - 1).due());
    }
  }

  @Test
  void theLastDayOfAMonthStaysTheLast() {
    assertThat(Review.of(LocalDate.of(2026, 8, 31), new Validity(9, Rhythm.QUARTER)))
        .extracting(Review::due)
        .containsExactly(
            LocalDate.of(2026, 11, 30), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 5, 31));
  }

  @Test
  void twoYearsHaveAFullReviewInTheMiddle() {
    assertThat(Review.of(SEPTEMBER, new Validity(24, Rhythm.QUARTER)))
        .filteredOn(Review::whole)
        .extracting(Review::due)
        .containsExactly(LocalDate.of(2027, 9, 1), LocalDate.of(2028, 9, 1));
  }

  @Test
  void aTermThatIsNoWholeNumberOfReviewsEndsWithOne() {
    assertThat(Review.of(SEPTEMBER, new Validity(4, Rhythm.QUARTER)))
        .extracting(Review::due)
        .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
  }

  @Test
  void aYearlyRhythmHasTheFullReviewOnly() {
    assertThat(Review.of(SEPTEMBER, new Validity(12, Rhythm.YEAR)))
        .containsExactly(new Review(SEPTEMBER, LocalDate.of(2027, 9, 1), true));
  }

  @Test
  void monthByMonthThereAreTwelveAYear() {
    assertThat(Review.of(SEPTEMBER, new Validity(12, Rhythm.MONTH))).hasSize(12);
  }
}
