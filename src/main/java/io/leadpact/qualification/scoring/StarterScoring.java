package io.leadpact.qualification.scoring;

import io.leadpact.qualification.scoring.Decay.Kind;
import java.util.List;

/**
 * What a company may begin with, as three of the guides have it. Industries and segments stand for
 * those of the company itself and are meant to be changed.
 */
public enum StarterScoring {
  /** Behaviour and firmographics: pages, minutes, downloads or a webinar; industry, size, rank. */
  A {
    @Override
    public Scoring scoring() {
      return new Scoring(
          50,
          50,
          List.of(
              industry(15),
              size(15),
              Rule.once(Condition.leader(), 20),
              pages(),
              pricing(),
              downloads(),
              webinar(),
              silence()),
          Join.ALL,
          0,
          List.of(
              Group.all(Condition.least(Sign.PAGES, 3), Condition.least(Sign.MINUTES, 2)),
              Group.any(Condition.least(Sign.DOWNLOADS, 2), Condition.least(Sign.WEBINARS, 1)),
              Group.all(ICP, Condition.least(Sign.EMPLOYEES, 51), Condition.leader())));
    }
  },
  /** Yes or no: target, persona, a download and the pricing page, and a least score. */
  D {
    @Override
    public Scoring scoring() {
      return new Scoring(
          50,
          50,
          List.of(
              segment(15),
              persona(20),
              size(15),
              pages(),
              pricing(),
              downloads(),
              webinar(),
              silence()),
          Join.ALL,
          0,
          List.of(
              Group.any(TARGET, ICP),
              Group.any(PERSONA, Condition.leader()),
              Group.all(Condition.least(Sign.DOWNLOADS, 1), Condition.least(Sign.PRICING, 1)),
              Group.all(Condition.least(Sign.SCORE, 50))));
    }
  },
  /** Fit and interest: points alone decide, but for a demo request. */
  E {
    @Override
    public Scoring scoring() {
      return new Scoring(
          50,
          50,
          List.of(
              persona(20),
              size(15),
              industry(15),
              pages(),
              pricing(),
              downloads(),
              webinar(),
              Rule.each(Sign.OPENS, 1, 1, 5).with(Kind.HALVED, 14),
              Rule.once(Condition.least(Sign.DEMOS, 1), 30).with(Kind.HALVED, 30),
              silence()),
          Join.ANY,
          0,
          List.of(
              Group.all(Condition.least(Sign.SCORE, 60)),
              Group.all(Condition.least(Sign.DEMOS, 1), Condition.least(Sign.FIT, 20))));
    }
  };

  private static final Condition ICP = Condition.among(Sign.INDUSTRY, "IT", "Finance");
  private static final Condition TARGET = Condition.among(Sign.SEGMENT, "target");
  private static final Condition PERSONA = Condition.among(Sign.ROLE, "DECIDES", "INFLUENCES");

  public abstract Scoring scoring();

  private static Rule industry(int points) {
    return Rule.once(ICP, points);
  }

  private static Rule segment(int points) {
    return Rule.once(TARGET, points);
  }

  private static Rule persona(int points) {
    return Rule.once(PERSONA, points);
  }

  private static Rule size(int points) {
    return Rule.once(Condition.between(Sign.EMPLOYEES, 51, null), points);
  }

  private static Rule pages() {
    return Rule.each(Sign.PAGES, 1, 1, 10).with(Kind.HALVED, 30);
  }

  private static Rule pricing() {
    return Rule.each(Sign.PRICING, 1, 5, 15).with(Kind.HALVED, 30);
  }

  private static Rule downloads() {
    return Rule.each(Sign.DOWNLOADS, 1, 5, 15).with(Kind.HALVED, 60);
  }

  private static Rule webinar() {
    return Rule.once(Condition.least(Sign.WEBINARS, 1), 15).with(Kind.HALVED, 60);
  }

  private static Rule silence() {
    return Rule.each(Sign.SILENCE, 14, -3, 15);
  }
}
