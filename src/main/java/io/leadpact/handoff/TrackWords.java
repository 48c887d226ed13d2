package io.leadpact.handoff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Tracks in the reader's words; they are looked up once a request. */
@Component("trackWords")
@RequestScope
public class TrackWords {

  private final TrackBook tracks;
  private final MessageSource messages;
  private @Nullable Map<String, Track> known;

  TrackWords(TrackBook tracks, MessageSource messages) {
    this.tracks = tracks;
    this.messages = messages;
  }

  /** The company's name for it, else the usual one of its key, else the key. */
  public String of(String key) {
    var track = byKey().get(key);
    if (track != null && track.name() != null) {
      return track.name();
    }
    var usual =
        messages.getMessage("track.name." + key, null, key, LocaleContextHolder.getLocale());
    return usual == null ? key : usual;
  }

  /** Those on which leads may be put, by key. */
  public Map<String, String> offered() {
    var names = new LinkedHashMap<String, String>();
    byKey().values().stream()
        .filter(track -> !track.retired())
        .forEach(track -> names.put(track.key(), of(track.key())));
    return names;
  }

  private Map<String, Track> byKey() {
    var map = known;
    if (map == null) {
      map = new LinkedHashMap<>();
      for (var track : tracks.all()) {
        map.put(track.key(), track);
      }
      known = map;
    }
    return map;
  }
}
