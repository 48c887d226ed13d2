package io.leadpact.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The three tracks with which everybody begins, in any of the languages. */
@Component
class TrackStarters {

  private record Beat(int days, TrackStep.Kind kind) {}

  private static final List<Beat> BEATS =
      List.of(
          new Beat(2, TrackStep.Kind.MAIL),
          new Beat(7, TrackStep.Kind.MAIL),
          new Beat(10, TrackStep.Kind.TASK));

  private final MessageSource messages;

  TrackStarters(MessageSource messages) {
    this.messages = messages;
  }

  List<Track> all(String language) {
    return Track.STAGES.stream().map(stage -> track(stage, language)).toList();
  }

  private Track track(String stage, String language) {
    return new Track(stage, null, stage, language, 1, steps(stage, language), false);
  }

  List<TrackStep> steps(String stage, String language) {
    var steps = new ArrayList<TrackStep>();
    for (int i = 0; i < BEATS.size(); i++) {
      var beat = BEATS.get(i);
      var key = "track.start.%s.%d".formatted(stage, i + 1);
      var mail = beat.kind() == TrackStep.Kind.MAIL;
      steps.add(
          new TrackStep(
              beat.days(),
              true,
              beat.kind(),
              mail ? say(key + ".subject", language) : null,
              say(key + ".text", language),
              null,
              null));
    }
    return steps;
  }

  private String say(String code, String language) {
    return messages.getMessage(code, null, Locale.forLanguageTag(language));
  }
}
