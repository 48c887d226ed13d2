package io.leadpact.lead.journal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a journal may say beyond its type and time, and the name under which it is sent
 * and stored.
 */
public enum Fact {
  STAGE("stage"),
  TEAM("team"),
  PERSON("person"),
  CHANNEL("channel"),
  CAMPAIGN("campaign"),
  SEGMENT("segment"),
  OUTCOME("outcome"),
  AUTOMATIC("automatic", "false"),
  VERDICT("verdict"),
  REASON("reason"),
  QUALITY("quality"),
  VALUE("value"),
  TRACK("track"),
  /** What goes back comes again on that day: {@code 2027-01-11}. */
  UNTIL("until"),
  /** The agreed criterion that a lead turned down fails: {@code BUDGET}. */
  CRITERION("criterion"),
  /** It was worth having, whatever came of it. */
  VALUABLE("valuable", "false"),
  /** Given up although the agreed attempts were not made; the reason stands in the note. */
  OVERRIDE("override", "false"),
  /** To whom a lead that is not for us was passed on, by key. */
  PARTNER("partner"),
  NOTE("note"),
  /** A correction: the number of the entry that it replaces or voids. */
  SEQ("seq"),
  /** A correction: the new time of the entry. */
  TIME("time"),
  /** A correction: {@code true} where the entry is taken back altogether. */
  VOID("void", "false"),
  /** A merge: the other lead. */
  LEAD("lead");

  private final String key;
  private final @Nullable String unsaid;

  Fact(String key) {
    this(key, null);
  }

  Fact(String key, @Nullable String unsaid) {
    this.key = key;
    this.unsaid = unsaid;
  }

  public String key() {
    return key;
  }

  /** What holds where an entry says nothing of this. */
  Optional<String> unsaid() {
    return Optional.ofNullable(unsaid);
  }

  public static Optional<Fact> of(String key) {
    return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
  }
}
