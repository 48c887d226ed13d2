package io.leadpact.agreement;

import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Ratio;
import java.util.ArrayList;
import java.util.TreeSet;

/** The clauses of shares: ratios and mixes. */
final class RatioWords {

  private final Voice voice;
  private final Named named;

  RatioWords(Voice voice, Named named) {
    this.voice = voice;
    this.named = named;
  }

  String say(Ratio ratio) {
    var sentences = new ArrayList<String>();
    sentences.add(promise(ratio));
    var each = voice.say("deed.each." + ratio.owed().rhythm());
    sentences.add(
        ratio.portion() instanceof Portion.EnteredWithin
            ? voice.say("deed.judged", each)
            : voice.say("deed.base." + ratio.base().kind(), each, days(ratio.base())));
    sentences.addAll(new ScopeWords(voice, named).say(ratio.owed().scope()));
    return String.join(" ", sentences);
  }

  private static int days(Base base) {
    return Math.max(1, base.days());
  }

  private String promise(Ratio ratio) {
    var who = ensures(ratio.owed());
    var share = voice.percent(ratio.bound(), ratio.target().value());
    var code = "deed.ratio." + ratio.measure();
    var portion = ratio.portion();
    if (portion instanceof Portion.Conversion way) {
      return voice.say(code, who, share, one(way.from()), one(way.to()));
    }
    if (portion instanceof Portion.InSegment part) {
      var segments = voice.either(new TreeSet<>(part.segments()));
      return voice.say(code, who, share, of(part.stage()), segments);
    }
    if (portion instanceof Portion.WithContext part) {
      var fields =
          new TreeSet<>(part.fields())
              .stream().map(field -> voice.say("deed.context." + field)).toList();
      return voice.say(code, who, share, of(part.stage()), voice.all(fields));
    }
    if (portion instanceof Portion.Answered part) {
      return voice.say(code, who, share, of(part.stage()));
    }
    return voice.say(code, who, share, voice.length(((Portion.EnteredWithin) portion).lag()));
  }

  String say(Mix mix) {
    var parts = new ArrayList<String>();
    mix.parts()
        .forEach((group, share) -> parts.add(group + "\u00a0– " + voice.percent(share.value())));
    var sentences = new ArrayList<String>();
    sentences.add(
        voice.say("deed.mix", ensures(mix.owed()), of(mix.stage()), String.join(", ", parts)));
    if (mix.tolerance().value().signum() > 0) {
      sentences.add(voice.say("deed.mix.tolerance", mix.tolerance().value()));
    }
    sentences.add(voice.say("deed.judged", voice.say("deed.each." + mix.owed().rhythm())));
    sentences.addAll(new ScopeWords(voice, named).say(mix.owed().scope()));
    return String.join(" ", sentences);
  }

  private String ensures(Owed owed) {
    return voice.say("deed.ensures." + owed.owner());
  }

  private String one(String stage) {
    return voice.find("deed.one." + named.usual(stage)).orElseGet(() -> named.stage(stage, voice));
  }

  private String of(String stage) {
    return voice.sayOr("deed.of." + named.usual(stage), "deed.of.other", named.stage(stage, voice));
  }
}
