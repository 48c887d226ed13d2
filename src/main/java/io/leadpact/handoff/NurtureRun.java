package io.leadpact.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead on a track.
 *
 * @param version of the track by which it goes
 * @param steps as they are for this lead
 * @param tailored whether somebody changed them for it
 * @param returned the entry by which it was put on the track, if it went back for it
 * @param step the next one, counted from 0
 * @param nextAt when that is due; null where none is left
 */
public record NurtureRun(
    long id,
    long lead,
    String track,
    int version,
    List<TrackStep> steps,
    boolean tailored,
    String language,
    Instant startedAt,
    String startedBy,
    @Nullable Integer returned,
    int step,
    @Nullable Instant nextAt,
    @Nullable Instant endedAt,
    @Nullable NurtureStop ended) {

  public Optional<TrackStep> next() {
    return step < steps.size() ? Optional.of(steps.get(step)) : Optional.empty();
  }

  public boolean open() {
    return endedAt == null;
  }
}
