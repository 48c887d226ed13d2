package io.leadpact.web;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.kernel.Party;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.FunnelStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page “Today” shows.
 *
 * @param days the business days of the month that is looked at
 * @param version the version that judges it; empty where nothing is promised
 * @param joint what both owe together
 * @param mine the reader works leads: their own clocks come first
 * @param headline what the figures say, sentence by sentence
 * @param lead what the figures say below the headline of somebody who works leads
 */
public record Today(
    BusinessMonth days,
    Optional<PromiseSet> version,
    boolean mine,
    List<String> headline,
    List<String> lead,
    List<Need> needs,
    List<Side> sides,
    List<PromiseLine> joint,
    List<PlanChart> charts,
    @Nullable ClockLists clocks,
    @Nullable Cohorts funnel,
    Stepper stepper) {

  /** One thing that the reader may do next, where, and why. */
  public record Need(String icon, String title, String text, String href) {}

  /** One party and how its terms stand, kept ones first. */
  public record Side(Party party, List<PromiseLine> lines) {

    public long kept() {
      return lines.stream().filter(line -> line.look().equals("met")).count();
    }

    /** Those of which there is something to say. */
    public long judged() {
      return lines.stream().filter(line -> !line.look().equals("none")).count();
    }
  }

  /** Where a lead of the last three full months has come by now. */
  public record Cohorts(YearMonth first, YearMonth last, List<Step> steps) {

    public boolean empty() {
      return steps.stream().allMatch(step -> step.step().reached() == 0);
    }
  }

  /**
   * A step of the funnel.
   *
   * @param owner who works towards it; null: nobody was named
   * @param meet here one side hands over to the other
   */
  public record Step(FunnelStep step, @Nullable Party owner, boolean meet) {}

  /** The month before and the one after, where one may go there, and when this one closes. */
  public record Stepper(
      YearMonth before,
      @Nullable YearMonth after,
      boolean current,
      Instant closes,
      boolean closed) {

    /** The day on which it closes, in the company's zone. */
    public LocalDate closing(ZoneId zone) {
      return LocalDate.ofInstant(closes, zone);
    }
  }

  public YearMonth month() {
    return days.month();
  }

  public boolean promised() {
    return sides.stream().anyMatch(side -> !side.lines().isEmpty());
  }
}
