package io.leadpact.agreement;

import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Rhythm;
import java.util.ArrayList;

/** The clauses of what has to be delivered in a number. */
final class VolumeWords {

  private final Voice voice;
  private final Named named;

  VolumeWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  String say(Quota quota) {
    return delivers(quota.owner(), reached(quota.stage(), quota.perMonth()), Rhythm.MONTH);
  }

  String say(Output output) {
    var what =
        output.counted() instanceof Counted.Reached reached
            ? reached(reached.stage(), output.amount())
            : logged(((Counted.Logged) output.counted()).kind(), output.amount());
    var sentences = new ArrayList<String>();
    sentences.add(delivers(output.owner(), what, output.owed().rhythm()));
    if (output.counted() instanceof Counted.Logged) {
      sentences.add(voice.say("deed.logged.by-hand"));
    }
    sentences.addAll(new ScopeWords(voice, named).say(output.owed().scope()));
    return String.join(" ", sentences);
  }

  private String delivers(Owner owner, String what, Rhythm rhythm) {
    return voice.say(
        "deed.volume", voice.say("deed.delivers." + owner), what, voice.say("deed.each." + rhythm));
  }

  private String reached(String stage, int amount) {
    return voice.sayOr(
        "deed.count." + named.usual(stage), "deed.count.other", amount, named.stage(stage, voice));
  }

  private String logged(String kind, int amount) {
    return voice.sayOr("deed.logged." + kind, "deed.logged.other", amount, kind);
  }
}
