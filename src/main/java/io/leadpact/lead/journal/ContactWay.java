package io.leadpact.lead.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way of reaching somebody for which there are a word and a mark, wherever one is chosen: by who
 * logs an attempt, agrees on a cadence or reads a file. Systems may name others.
 */
public enum ContactWay {
  CALL("call"),
  EMAIL("mail"),
  MESSAGE("note"),
  LINKEDIN("linkedin"),
  VIDEO("video"),
  MEETING("people");

  private final String icon;

  ContactWay(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  /** Empty where the channel is none of these. */
  public static Optional<ContactWay> of(@Nullable String channel) {
    return Arrays.stream(values()).filter(way -> way.name().equals(channel)).findFirst();
  }

  /** As channels of the journal. */
  public static List<String> channels() {
    return Arrays.stream(values()).map(ContactWay::name).toList();
  }
}
