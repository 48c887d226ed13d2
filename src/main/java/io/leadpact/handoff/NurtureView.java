package io.leadpact.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands on its track, step by step.
 *
 * @param said the steps as this lead gets them
 */
public record NurtureView(
    NurtureRun run, List<TrackStep> said, Optional<Track> track, List<NurtureStore.Done> done) {

  /**
   * A step of it.
   *
   * @param how MAIL, TASK, SKIPPED; null where it is still to come
   * @param at when it was done, or is due if it is the next one
   */
  public record Step(
      int number, TrackStep step, @Nullable String how, @Nullable Instant at, boolean next) {}

  public List<Step> steps() {
    return IntStream.range(0, run.steps().size()).mapToObj(this::step).toList();
  }

  private Step step(int number) {
    var made = done.stream().filter(one -> one.step() == number).findFirst();
    var next = run.open() && number == run.step();
    return new Step(
        number,
        said.get(number),
        made.map(NurtureStore.Done::how).orElse(null),
        made.map(NurtureStore.Done::at).orElse(next ? run.nextAt() : null),
        next);
  }

  /** What it is called, where the company calls it otherwise than usual. */
  public @Nullable String name() {
    return track.map(Track::name).orElse(null);
  }

  public boolean open() {
    return run.open();
  }
}
