package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tracks, the leads on them and tasks, for programs. */
@RestController
@RequestMapping("/api/v1")
class LoopApi {

  private final TrackBook tracks;
  private final Nurture nurture;
  private final Tasks tasks;

  LoopApi(TrackBook tracks, Nurture nurture, Tasks tasks) {
    this.tracks = tracks;
    this.nurture = nurture;
    this.tasks = tasks;
  }

  record Tracks(List<Track> items, @Nullable String next) {}

  record TaskItems(List<Task> items, @Nullable String next) {}

  /**
   * @param over the leads that stand on it go on by the new steps
   */
  record Wanted(
      @Nullable String name,
      @Nullable String stage,
      @Nullable String language,
      @Nullable List<TrackStep> steps,
      @Nullable Boolean retired,
      @Nullable Boolean over) {

    private Track track(String key) {
      return new Track(
          key,
          name,
          Objects.requireNonNullElse(stage, ""),
          Objects.requireNonNullElse(language, "en"),
          1,
          Objects.requireNonNullElse(steps, List.of()),
          Boolean.TRUE.equals(retired));
    }
  }

  record OnTrack(@Nullable String track) {}

  record Standing(NurtureRun run, List<NurtureView.Step> steps) {}

  record NewTask(
      @Nullable String words,
      @Nullable String person,
      @Nullable String team,
      @Nullable String day) {}

  @GetMapping("/tracks")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  Tracks tracks() {
    return new Tracks(tracks.all(), null);
  }

  @GetMapping("/tracks/{key}")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  ResponseEntity<Track> track(@PathVariable String key) {
    var track = tracks.find(key).orElseThrow(() -> new NotFound("track", key));
    return ResponseEntity.ok().eTag(String.valueOf(track.version())).body(track);
  }

  /** Makes the track or changes it. */
  @PutMapping("/tracks/{key}")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  ResponseEntity<Track> put(
      @PathVariable String key,
      @RequestBody Wanted wanted,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn who) {
    var track = wanted.track(key);
    if (tracks.find(key).isEmpty()) {
      tracks.add(track, who);
    } else {
      tracks.change(
          key,
          known ->
              known
                  .called(track.name(), track.stage(), track.language(), track.retired())
                  .with(track.steps()),
          IfMatch.version(ifMatch),
          Boolean.TRUE.equals(wanted.over()),
          who);
    }
    return track(key);
  }

  @GetMapping("/leads/{id}/nurture")
  Standing nurture(@PathVariable long id) {
    var view = nurture.of(new LeadId(id)).orElseThrow(() -> new NotFound("nurture", id));
    return new Standing(view.run(), view.steps());
  }

  @PostMapping("/leads/{id}/nurture")
  @ResponseStatus(HttpStatus.CREATED)
  Standing put(
      @PathVariable long id, @RequestBody OnTrack wanted, @AuthenticationPrincipal SignedIn who) {
    nurture.put(new LeadId(id), Objects.requireNonNullElse(wanted.track(), ""), who);
    return nurture(id);
  }

  @DeleteMapping("/leads/{id}/nurture")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable long id) {
    nurture.stop(new LeadId(id));
  }

  @GetMapping("/leads/{id}/tasks")
  TaskItems tasks(@PathVariable long id) {
    return new TaskItems(tasks.of(new LeadId(id)), null);
  }

  @PostMapping("/leads/{id}/tasks")
  @ResponseStatus(HttpStatus.CREATED)
  TaskItems add(
      @PathVariable long id, @RequestBody NewTask task, @AuthenticationPrincipal SignedIn who) {
    var words = Objects.requireNonNullElse(task.words(), "");
    tasks.add(new LeadId(id), task.person(), task.team(), words, day(task.day()), who);
    return tasks(id);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RuleViolation("task.day", "No day: " + text, "day");
    }
  }

  @PostMapping("/tasks/{task}/done")
  Task done(@PathVariable long task, @AuthenticationPrincipal SignedIn who) {
    return tasks.done(task, who);
  }
}
