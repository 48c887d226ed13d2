package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a track: a wait, then an offer.
 *
 * @param days after the step before, or after the beginning
 * @param business whether only opening days count
 * @param kind what is done then
 * @param subject of a mail
 * @param text of the mail, or what is to be done
 * @param team whose task it is, unless it is a person's
 */
public record TrackStep(
    int days,
    boolean business,
    Kind kind,
    @Nullable String subject,
    String text,
    @Nullable String team,
    @Nullable String person) {

  static final int MOST_DAYS = 365;
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 4_000;

  /** What a step offers. */
  public enum Kind {
    MAIL,
    TASK
  }

  public TrackStep {
    if (days < 0 || days > MOST_DAYS) {
      throw new RuleViolation("track.days", "0 to " + MOST_DAYS + " days", "days", MOST_DAYS);
    }
    subject = said(subject);
    text = Objects.requireNonNullElse(said(text), "");
    team = said(team);
    person = said(person);
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new RuleViolation("track.text", "1 to 4000 letters", "text", LONGEST_TEXT);
    }
    if (kind == Kind.MAIL && (subject == null || subject.length() > LONGEST_SUBJECT)) {
      throw new RuleViolation("track.subject", "1 to 200 letters", "subject", LONGEST_SUBJECT);
    }
    if (subject != null && subject.chars().anyMatch(Character::isISOControl)) {
      throw new RuleViolation("track.subject", "One line", "subject", LONGEST_SUBJECT);
    }
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  TrackStep saying(@Nullable String subject, String text) {
    return new TrackStep(days, business, kind, subject, text, team, person);
  }
}
