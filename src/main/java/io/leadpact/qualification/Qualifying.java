package io.leadpact.qualification;

import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Actor;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.qualification.MqlProposals.Proposal;
import io.leadpact.qualification.scoring.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What follows where a lead qualifies by rule, as the agreement has it: the journal says so, or a
 * person is asked, or nothing does.
 */
@Component
class Qualifying {

  static final String SOURCE = "leadpact";

  /** Leads that came in before become no MQLs by a mere change of the rules. */
  static final Duration RECENT = Duration.ofDays(90);

  private final AgreedPipeline pipeline;
  private final JournalStore journals;
  private final Recorder recorder;
  private final MqlProposals proposals;

  Qualifying(
      AgreedPipeline pipeline, JournalStore journals, Recorder recorder, MqlProposals proposals) {
    this.pipeline = pipeline;
    this.journals = journals;
    this.recorder = recorder;
    this.proposals = proposals;
  }

  void follow(List<Rated> rated, ScoringVersion version, Instant now) {
    var way = pipeline.at(now);
    var who = way.structure().qualified();
    var stage = way.mql();
    if (stage.isEmpty() || who == Qualified.BY_PERSON) {
      return;
    }
    var found = found(rated, version, way, now);
    if (who == Qualified.BY_RULE) {
      record(found, stage.get());
    } else {
      proposals.replace(rated.stream().map(one -> one.lead().id()).toList(), found);
    }
  }

  private List<Proposal> found(
      List<Rated> rated, ScoringVersion version, Pipeline way, Instant now) {
    var open =
        rated.stream().filter(one -> one.qualifies() && one.lead().outcome() == null).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    var its = journals.journals(open.stream().map(one -> one.lead().id()).toList());
    var found = new ArrayList<Proposal>();
    for (var one : open) {
      var journal = its.get(one.lead().id());
      if (journal != null) {
        var course = Course.of(journal, way);
        if (course.waits(one.behaviour()) && isRecent(one, version, now)) {
          found.add(
              new Proposal(one.lead().id(), course.cycle(), since(one, version, course, now)));
        }
      }
    }
    return found;
  }

  private static boolean isRecent(Rated rated, ScoringVersion version, Instant now) {
    return !byRules(rated, version) || !rated.lead().createdAt().isBefore(now.minus(RECENT));
  }

  private static Instant lastHeard(Behaviour behaviour) {
    var last = behaviour.last();
    return last == null || last.isBefore(behaviour.since()) ? behaviour.since() : last;
  }

  /** It qualifies because the rules are new, not because of anything that it did. */
  private static boolean byRules(Rated rated, ScoringVersion version) {
    var before = rated.before();
    return before == null
        ? lastHeard(rated.behaviour()).isBefore(version.madeAt())
        : before.version() != version.number() && before.acts() == rated.acts().size();
  }

  /**
   * When it did what made it qualify, with what is known of it now: the first of its deeds after
   * which the rules hold. Where no deed did it (an edit, other rules), that is now.
   */
  private static Instant since(Rated rated, ScoringVersion version, Course course, Instant now) {
    var before = rated.before();
    boolean acted = before == null || before.acts() != rated.acts().size();
    if (!acted || byRules(rated, version)) {
      return now;
    }
    var created = rated.lead().createdAt();
    return Stream.concat(Stream.of(created), rated.acts().stream().map(Behaviour.Act::at))
        .map(at -> at.isBefore(created) ? created : at)
        .filter(at -> course.backAt() == null || at.isAfter(course.backAt()))
        .sorted()
        .filter(at -> !at.isAfter(now))
        .filter(
            at ->
                version
                    .scoring()
                    .of(rated.lead().profile(), Behaviour.until(created, rated.acts(), at), at)
                    .standing()
                    .qualifies())
        .findFirst()
        .orElse(now);
  }

  private void record(List<Proposal> found, String stage) {
    if (found.isEmpty()) {
      return;
    }
    recorder.recordAll(
        found.stream()
            .map(
                one ->
                    LeadChange.of(
                        new LeadId(one.lead()),
                        List.of(
                            new NewEvent(
                                EventType.STAGE_REACHED,
                                one.at(),
                                Actor.current(),
                                SOURCE,
                                "mql-rule:%d:%d".formatted(one.lead(), one.cycle()),
                                Facts.of(Fact.STAGE, stage)))))
            .toList());
  }
}
