package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How a version becomes the rule: written, noted and told, from a moment that nobody judged. */
@Service
class Enactment {

  private final VersionRepository versions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Enactment(
      VersionRepository versions, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.versions = versions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * When it comes into force.
   *
   * @param wanted null: now
   * @throws RuleViolation where a clock that began at or after it was judged already
   */
  Instant since(@Nullable Instant wanted) {
    var now = now();
    var judged = versions.lastJudgedStart(now);
    if (wanted == null) {
      // Clocks of other systems may run a little ahead of ours.
      return judged
          .filter(start -> !start.isBefore(now))
          .map(start -> start.plusMillis(1))
          .orElse(now);
    }
    var since = wanted.truncatedTo(ChronoUnit.MILLIS);
    if (judged.filter(start -> !start.isBefore(since)).isPresent()) {
      throw new RuleViolation(
          "promises.past",
          "A clock that began at %s was judged already".formatted(judged.get()),
          "effectiveFrom",
          judged.get().toString());
    }
    return since;
  }

  void refuseOnceSigned() {
    if (versions.anySigned()) {
      throw new Conflict(
          "promises.signed", "The agreement is signed: propose a draft of the next version");
    }
  }

  /** One version is in force at a time: the next begins after the newest did. */
  void refuseOverlap(Instant since) {
    var newest = versions.newest().flatMap(AgreementVersion::since);
    if (newest.filter(other -> !since.isAfter(other)).isPresent()) {
      throw new RuleViolation(
          "draft.overlap",
          "The newest version is in force from %s; this one comes after it".formatted(newest.get()),
          "effectiveFrom",
          newest.get().toString());
    }
  }

  /**
   * A stage that the company does not have cannot be reached.
   *
   * @throws RuleViolation naming the field, such as {@code aims[2].from}
   */
  void refuseUnknownStages(PromiseSet set) {
    refuseUnknownStages(set, Set.of());
  }

  /** The same of a draft, which may bring stages of its own. */
  void refuseUnknownStages(Articles articles) {
    refuseUnknownStages(articles.set(), articles.structure().stages().keySet());
  }

  private void refuseUnknownStages(PromiseSet set, Set<String> brought) {
    var known = new HashSet<>(versions.stageNames().keySet());
    known.addAll(brought);
    refuseUnknownStages("quotas", set.quotas(), known);
    refuseUnknownStages("aims", set.aims(), known);
  }

  private static void refuseUnknownStages(
      String list, List<? extends Term> terms, Set<String> known) {
    for (int i = 0; i < terms.size(); i++) {
      for (var named : terms.get(i).stages().entrySet()) {
        var stage = named.getValue();
        if (!known.contains(stage)) {
          var field = "%s[%d].%s".formatted(list, i, named.getKey());
          throw new RuleViolation("quota.stage", "No such stage: " + stage, field, stage);
        }
      }
    }
  }

  /** From now on it counts. */
  AgreementVersion enact(AgreementVersion version) {
    write(version);
    events.publishEvent(new PromisesChanged(version.number()));
    return version;
  }

  /** The same before anything could be judged by it: nobody has to be told. */
  void write(AgreementVersion version) {
    refuseUnknownStages(version.set());
    versions.write(version);
    note(version.set());
  }

  private void note(PromiseSet set) {
    audit.note(
        "promises.changed",
        "agreement:" + set.version(),
        Map.of(
            "since", set.since().map(Instant::toString).orElse("always"),
            "promises", set.promises().stream().map(TimedPromise::key).toList(),
            "quotas", set.quotas().stream().map(Quota::key).toList()));
  }
}
