package io.leadpact.qualification.scoring;

import static io.leadpact.qualification.scoring.Deed.DEMO_REQUEST;
import static io.leadpact.qualification.scoring.Deed.DOWNLOAD;
import static io.leadpact.qualification.scoring.Deed.EMAIL_OPENED;
import static io.leadpact.qualification.scoring.Deed.FORM;
import static io.leadpact.qualification.scoring.Deed.PAGE;
import static io.leadpact.qualification.scoring.Deed.PRICING_PAGE;
import static io.leadpact.qualification.scoring.Deed.WEBINAR_ATTENDED;
import static io.leadpact.qualification.scoring.Deed.WEBINAR_REGISTERED;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule looks at, on which side of the score it counts, and how it is measured. */
public enum Sign {
  INDUSTRY(Profile::industry),
  EMPLOYEES(Side.FIT, Measure.RANGE),
  LEADER(Side.FIT, Measure.YES_OR_NO),
  TITLE(Profile::title),
  ROLE(Profile::role),
  REGION(Profile::region),
  SEGMENT(Profile::segment),
  CHANNEL(Profile::channel),
  PAGES(PAGE, PRICING_PAGE),
  PRICING(PRICING_PAGE),
  MINUTES(Measure.MORE_THAN, PAGE, PRICING_PAGE),
  DOWNLOADS(DOWNLOAD),
  WEBINARS(WEBINAR_REGISTERED, WEBINAR_ATTENDED),
  WEBINAR_MINUTES(Measure.AT_LEAST, WEBINAR_ATTENDED),
  OPENS(EMAIL_OPENED),
  FORMS(FORM),
  DEMOS(DEMO_REQUEST),
  SILENCE(Side.INTEREST, Measure.AT_LEAST),
  SCORE(Side.RESULT, Measure.AT_LEAST),
  FIT(Side.RESULT, Measure.AT_LEAST),
  INTEREST(Side.RESULT, Measure.AT_LEAST);

  /** Who somebody is, what somebody does, and what the points of both come to. */
  public enum Side {
    FIT,
    INTEREST,
    RESULT
  }

  /** AT_LEAST n includes n, MORE_THAN n minutes does not; AMONG compares words. */
  public enum Measure {
    AMONG,
    YES_OR_NO,
    RANGE,
    AT_LEAST,
    MORE_THAN
  }

  private final Side side;
  private final Measure measure;
  private final Deed[] deeds;
  private final Function<Profile, @Nullable String> word;

  Sign(Side side, Measure measure) {
    this(side, measure, profile -> null);
  }

  Sign(Function<Profile, @Nullable String> word) {
    this(Side.FIT, Measure.AMONG, word);
  }

  Sign(Deed... deeds) {
    this(Measure.AT_LEAST, deeds);
  }

  Sign(Measure measure, Deed... deeds) {
    this(Side.INTEREST, measure, profile -> null, deeds);
  }

  Sign(Side side, Measure measure, Function<Profile, @Nullable String> word, Deed... deeds) {
    this.side = side;
    this.measure = measure;
    this.deeds = deeds;
    this.word = word;
  }

  public Side side() {
    return side;
  }

  public Measure measure() {
    return measure;
  }

  /** Whether points for it may fade: they are for something that was done. */
  public boolean fades() {
    return deeds.length > 0;
  }

  boolean timed() {
    return this == MINUTES || this == WEBINAR_MINUTES;
  }

  Optional<String> word(Profile profile) {
    return Optional.ofNullable(word.apply(profile)).filter(text -> !text.isBlank());
  }

  Deed[] deeds() {
    return deeds.clone();
  }
}
