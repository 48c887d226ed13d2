package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.StandardTexts;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Ratio;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;

/**
 * What a stage of the chain means: who answers for it, what each department does there, what lets a
 * lead in and out, and what has to be known on entry.
 */
final class StageWords {

  private final Voice voice;
  private final Named named;
  private final Articles articles;

  StageWords(Voice voice, Named named, Articles articles) {
    this.voice = voice;
    this.named = named;
    this.articles = articles;
  }

  String say(String stage) {
    var sentences = new ArrayList<String>();
    var owner = Objects.requireNonNullElse(articles.structure().stages().get(stage), Owner.JOINT);
    sentences.add(meaning(stage));
    sentences.add(voice.say("deed.stage.owner", voice.say("deed.answers." + owner)));
    sentences.add(duties(stage));
    next(stage, sentences);
    shared(stage, sentences);
    return String.join(" ", sentences);
  }

  private String meaning(String stage) {
    return voice.sayOr(
        "clause." + StandardTexts.ofStage(named.usual(stage)),
        "clause.stage_other",
        named.stage(stage, voice));
  }

  /** Up to the hand-over marketing leads and sales supports, afterwards the other way round. */
  private String duties(String stage) {
    var stages = articles.stages();
    int place = stages.indexOf(stage);
    int handover = stages.indexOf(articles.structure().handover());
    var phase =
        place == stages.size() - 1
            ? "last"
            : place < handover ? "before" : place == handover ? "handover" : "after";
    return voice.say("deed.stage.duties." + phase);
  }

  private void next(String stage, ArrayList<String> sentences) {
    var stages = articles.stages();
    int place = stages.indexOf(stage);
    if (place + 1 < stages.size()) {
      sentences.add(voice.say("deed.stage.next", named.stage(stages.get(place + 1), voice)));
    }
  }

  private void shared(String stage, ArrayList<String> sentences) {
    var fields = EnumSet.noneOf(Portion.Context.class);
    for (var aim : articles.aims()) {
      if (aim instanceof Ratio ratio
          && ratio.portion() instanceof Portion.WithContext part
          && part.stage().equals(stage)) {
        fields.addAll(part.fields());
      }
    }
    if (!fields.isEmpty()) {
      var names = fields.stream().map(field -> voice.say("deed.context." + field)).toList();
      sentences.add(voice.say("deed.stage.shared", voice.all(names)));
    } else if (stage.equals(articles.structure().handover())) {
      sentences.add(voice.say("deed.stage.shared-all"));
    }
  }
}
