package io.leadpact.qualification;

import io.leadpact.clock.FollowUps;
import io.leadpact.qualification.ScoreStore.Change;
import io.leadpact.qualification.ScoreStore.Line;
import io.leadpact.qualification.scoring.Behaviour;
import io.leadpact.qualification.scoring.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at leads by the rules that hold: what they come to, why, and what follows from it. */
@Service
class Rating {

  private final ScoreStore store;
  private final ScoreText text;
  private final Deeds deeds;
  private final FollowUps followUps;
  private final Qualifying qualifying;
  private final Clock clock;

  Rating(
      ScoreStore store,
      ScoreText text,
      Deeds deeds,
      FollowUps followUps,
      Qualifying qualifying,
      Clock clock) {
    this.store = store;
    this.text = text;
    this.deeds = deeds;
    this.followUps = followUps;
    this.qualifying = qualifying;
    this.clock = clock;
  }

  /** In few statements, however many they are. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Rated> rate(Collection<Long> leads, ScoringVersion version) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rated = rated(leads, version, now);
    store.write(rated.stream().map(one -> new Line(one, version.number(), now)).toList());
    store.note(
        rated.stream()
            .filter(Rated::moved)
            .map(one -> new Change(one, version.number(), now, moves(one, version.number(), now)))
            .toList());
    noteAgain(rated, now);
    qualifying.follow(rated, version, now);
    return rated;
  }

  private List<Rated> rated(Collection<Long> leads, ScoringVersion version, Instant now) {
    // Held before anything of them is read: what another instance writes meanwhile is seen.
    store.hold(leads);
    var acts = deeds.of(leads);
    var roles = deeds.roles(leads);
    var rated = new ArrayList<Rated>();
    for (var found : store.read(leads)) {
      var lead = found.lead().with(roles.get(found.lead().id()));
      var did = acts.getOrDefault(lead.id(), List.of());
      var behaviour = Behaviour.of(lead.createdAt(), did);
      var score = version.scoring().of(lead.profile(), behaviour, now);
      rated.add(new Rated(lead, did, behaviour, score, found.before()));
    }
    return rated;
  }

  private void noteAgain(List<Rated> rated, Instant now) {
    var byTime = new TreeMap<Instant, List<Long>>();
    for (var one : rated) {
      var again = one.again(now);
      if (again != null && one.asksAgain(now)) {
        byTime.computeIfAbsent(again, at -> new ArrayList<>()).add(one.lead().id());
      }
    }
    byTime.forEach((at, leads) -> followUps.note(ScoreWork.KIND, leads, at));
  }

  /** What it was looked at again for, and the rules that give otherwise than before. */
  private String moves(Rated rated, int version, Instant now) {
    var cause = rated.cause(version, now);
    var pairs = new ArrayList<List<Integer>>();
    if (cause != Rated.Cause.RULES) {
      var otherwise = points(rated.score().reasons());
      var before = rated.before();
      if (before != null) {
        points(text.read(before.why()).reasons())
            .forEach((rule, points) -> otherwise.merge(rule, -points, Integer::sum));
      }
      otherwise.values().removeIf(points -> points == 0);
      otherwise.forEach((rule, points) -> pairs.add(List.of(rule, points)));
    }
    return text.write(new ScoreText.Moved(cause, pairs));
  }

  private static Map<Integer, Integer> points(List<Reason> reasons) {
    var points = new TreeMap<Integer, Integer>();
    reasons.forEach(reason -> points.put(reason.rule(), reason.points()));
    return points;
  }
}
