package io.leadpact.agreement;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The form of a term that there is not yet: what is usual for its kind and for who owes it, in an
 * agreement of this structure.
 */
final class NewTerm {

  private static final int HUNDRED = 100;

  private final TermKind kind;
  private final String key;
  private final Structure structure;
  private final Map<String, Object> body = new LinkedHashMap<>();

  NewTerm(TermKind kind, String key, Structure structure) {
    this.kind = kind;
    this.key = key;
    this.structure = structure;
  }

  /** As {@link TermBody#write} has those that there are. */
  Map<String, Object> body(Owner owner) {
    body.clear();
    body.put("key", key);
    switch (kind) {
      case PROMISE -> promise(owner);
      case QUOTA -> quota(owner);
      case OUTPUT -> aim("OUTPUT", owner, "MONTH").say("stage", handover()).say("amount", HUNDRED);
      case LOGGED -> logged(owner);
      case CONVERSION -> conversion(owner);
      case IN_SEGMENT -> ratio(owner).say("stage", handover()).say("segments", List.of()).share(80);
      case WITH_CONTEXT -> context(owner);
      case ANSWERED -> ratio(owner).say("stage", handover()).share(90);
      case ENTERED_SOON -> ratio(owner).say("within", 24 * 60).say("target", 90);
      case MIX -> mix(owner);
      case CADENCE -> cadence(owner);
      case GROWTH -> aim("GROWTH", owner, "YEAR").say("measure", "REVENUE").say("target", 10);
      case LEVEL -> level(owner);
    }
    return Blanks.in(body);
  }

  /** The reverse; complaints name its own fields. */
  Term read(Map<String, Object> typed) {
    return switch (kind) {
      case PROMISE -> TermBody.promise(chosen(named(typed)));
      case QUOTA -> TermBody.quota(typed);
      default -> TermBody.aim(typed);
    };
  }

  private NewTerm say(String name, Object value) {
    body.put(name, value);
    return this;
  }

  private void promise(Owner owner) {
    boolean sales = owner != Owner.MARKETING;
    say("name", "").say("party", sales ? "SALES" : "MARKETING");
    say("starts", sales ? reached(handover()) : "CREATED");
    say("stops", sales ? "ATTEMPTED/automatic/false" : reached(handover()));
    say("closes", "true").say("limit", sales ? 2 : 1);
    say("unit", sales ? LimitUnit.BUSINESS_HOURS.name() : LimitUnit.BUSINESS_DAYS.name());
    say("warnBefore", 30).say("target", 90).say("scope", Map.of());
  }

  /** Every lead begins in the first stage, so that none is moved there. */
  private String reached(String stage) {
    return stage.equals(first()) ? "CREATED" : "STAGE_REACHED/stage/" + stage;
  }

  /** No page has another name for it. */
  private static Map<String, Object> named(Map<String, Object> typed) {
    if (String.valueOf(typed.getOrDefault("name", "")).isBlank()) {
      throw new RuleViolation("promise.missing", "A new promise has a name", "name", "name");
    }
    return typed;
  }

  /** What was chosen of all that starts and stops clocks, as programs say it. */
  private static Map<String, Object> chosen(Map<String, Object> typed) {
    var sent = new LinkedHashMap<>(typed);
    sent.put("startsOn", PatternChoice.body(sent.remove("starts")));
    sent.put("stopsOn", PatternChoice.body(sent.remove("stops")));
    boolean closes = "true".equals(String.valueOf(sent.remove("closes")));
    sent.put("cancelsOn", closes ? PatternChoice.CLOSED : List.of());
    return sent;
  }

  private void quota(Owner owner) {
    say("party", owner == Owner.SALES ? "SALES" : "MARKETING");
    say("stage", handover()).say("perMonth", HUNDRED);
  }

  private NewTerm aim(String name, Owner owner, String every) {
    return say("kind", name).say("owner", owner.name()).say("every", every).say("scope", Map.of());
  }

  private NewTerm ratio(Owner owner) {
    var of = kind == TermKind.ENTERED_SOON ? "ENTERED_WITHIN" : kind.name();
    return aim("RATIO", owner, "MONTH").say("of", of);
  }

  private void share(int target) {
    say("bound", "AT_LEAST").say("target", target).say("base", "COHORT").say("days", "");
  }

  private void logged(Owner owner) {
    boolean alone = owner != Owner.JOINT;
    aim("OUTPUT", owner, alone ? "MONTH" : "QUARTER");
    say("logged", alone ? "article" : "webinar").say("amount", alone ? 4 : 1);
  }

  private void conversion(Owner owner) {
    var stages = List.copyOf(structure.stages().keySet());
    var next = stages.get(Math.min(stages.indexOf(handover()) + 1, stages.size() - 1));
    ratio(owner)
        .say("from", owner == Owner.SALES ? handover() : first())
        .say(
            "to",
            switch (owner) {
              case MARKETING -> handover();
              case SALES -> next;
              case JOINT -> stages.get(stages.size() - 1);
            })
        .share(owner == Owner.JOINT ? 5 : 30);
  }

  private void context(Owner owner) {
    ratio(owner)
        .say("stage", handover())
        .say("fields", List.of("SOURCE", "CHANNEL", "EMAIL", "COMPANY"))
        .share(95);
  }

  /** The groups there are share alike; what does not divide falls to the first. */
  private void mix(Owner owner) {
    var groups = new TreeSet<>(structure.channelGroups().keySet());
    var parts = new LinkedHashMap<String, Object>();
    int each = groups.isEmpty() ? 0 : HUNDRED / groups.size();
    groups.forEach(group -> parts.put(group, each));
    if (!groups.isEmpty()) {
      parts.put(groups.first(), HUNDRED - each * (groups.size() - 1));
    }
    aim("MIX", owner, "QUARTER").say("stage", handover()).say("parts", parts).say("tolerance", 10);
  }

  private void cadence(Owner owner) {
    aim("CADENCE", owner, "MONTH")
        .say("attempts", 5)
        .say("withinDays", 10)
        .say("businessDays", "true")
        .say("atLeast", Map.of("CALL", 3))
        .say("timesOfDay", 2)
        .say("spacing", "")
        .say("target", 90);
  }

  private void level(Owner owner) {
    aim("LEVEL", owner, "MONTH").say("measure", "DEALS").say("bound", "AT_LEAST").say("target", 10);
  }

  private String handover() {
    return structure.handover();
  }

  private String first() {
    return structure.stages().keySet().iterator().next();
  }
}
