package io.leadpact.qualification;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.scoring.Condition;
import io.leadpact.qualification.scoring.Reason;
import io.leadpact.qualification.scoring.Rule;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.Sign;
import io.leadpact.qualification.scoring.Standing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules, reasons and conditions in the reader's words. */
@Component("scoreWords")
public class ScoreWords {

  private static final int SECONDS = 60;

  private final MessageSource messages;

  ScoreWords(MessageSource messages) {
    this.messages = messages;
  }

  /** What a condition asks for: three pages or more. */
  public String condition(Condition condition) {
    var least = condition.least();
    var most = condition.most();
    var sign = condition.sign();
    var form =
        sign.measure() != Sign.Measure.RANGE
            ? ""
            : least == null ? ".up-to" : most == null ? ".from" : ".between";
    return say(
        "scoring.condition." + sign + form,
        words(condition),
        least == null ? 0 : least,
        most == null ? 0 : most);
  }

  private String words(Condition condition) {
    return String.join(
        ", ",
        condition.sign() == Sign.ROLE
            ? condition.among().stream().map(this::role).toList()
            : condition.among());
  }

  /** A role in the decision by its name; one that nobody named stays as it is written. */
  private String role(String key) {
    var named =
        messages.getMessage("context.role." + key, null, null, LocaleContextHolder.getLocale());
    return named == null ? key : named;
  }

  /** Why a lead has points: three visits of the pricing page. */
  public String reason(Scoring scoring, Reason reason) {
    if (reason.rule() >= scoring.rules().size()) {
      return say("scoring.found.gone");
    }
    var condition = scoring.rules().get(reason.rule()).condition();
    var amount = reason.amount();
    return condition.sign().side() == Sign.Side.INTEREST && amount != null
        ? say("scoring.found." + condition.sign(), shown(condition.sign(), amount))
        : condition(condition);
  }

  /** What a rule gives: 5 for each, at most 15, halved every 30 days. */
  public String points(Rule rule) {
    var said = new StringBuilder(signed(rule.points()));
    if (rule.each()) {
      int every = rule.condition().least() == null ? 1 : rule.condition().least();
      said.append(' ').append(say("scoring.points.each", every));
    }
    if (rule.most() > 0) {
      said.append(", ").append(say("scoring.points.most", rule.most()));
    }
    if (rule.decay().days() > 0) {
      said.append(", ").append(say("scoring.points." + rule.decay().kind(), rule.decay().days()));
    }
    return said.toString();
  }

  /** How far a lead is from a condition: 2 of 3; null where nothing is counted. */
  @Nullable String far(Condition condition, Standing.Answer answer) {
    var amount = answer.amount();
    if (amount == null) {
      return condition.sign().measure() == Sign.Measure.RANGE ? say("scoring.unknown") : null;
    }
    var least = condition.least();
    long shown = shown(condition.sign(), amount);
    return least == null || answer.holds()
        ? say("scoring.has", shown)
        : say("scoring.far", shown, least, Math.max(1, least - shown));
  }

  private static long shown(Sign sign, long amount) {
    return sign == Sign.MINUTES || sign == Sign.WEBINAR_MINUTES ? amount / SECONDS : amount;
  }

  public static String signed(int points) {
    return points < 0 ? "−" + -points : "+" + points;
  }

  /** All of these, one of these, two of these. */
  public String join(io.leadpact.qualification.scoring.Join join, int n) {
    return say("scoring.join." + join, n);
  }

  /** What the domain refused, as its reader is told. */
  String why(RuleViolation refusal) {
    var detail = String.valueOf(refusal.getMessage());
    return Objects.requireNonNullElse(
        messages.getMessage(
            "problem." + refusal.code(),
            refusal.arguments().toArray(),
            detail,
            LocaleContextHolder.getLocale()),
        detail);
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
