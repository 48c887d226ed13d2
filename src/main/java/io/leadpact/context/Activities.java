package io.leadpact.context;

import io.leadpact.context.ActivityStore.Key;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What leads did: recorded once, read in lists and summed up. */
@Service
public class Activities {

  /** Of a lead that did more, the oldest are left out of sums; nobody asks for them. */
  static final int MOST_OF_A_LEAD = 1_000;

  private static final int LONGEST_PAGE = 1_000;

  private final ActivityStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Activities(ActivityStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The id of an activity, and whether it was new. */
  record Written(long id, boolean fresh) {}

  /** A stretch of a list; {@code next} is the cursor of the one behind it. */
  public record Page(List<RecordedActivity> items, @Nullable String next) {}

  /**
   * Records activities, all in one transaction; callers see to it that they may, and that the leads
   * exist.
   *
   * @return what became of each, in the order given
   * @throws RuleViolation where one is wrong: then nothing is recorded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Written> record(List<NewActivity> activities) {
    if (activities.isEmpty()) {
      return List.of();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var normal = activities.stream().map(one -> one.normalised(now)).toList();
    var ids = store.insert(normal, now);
    var before = store.known(again(normal, ids));
    var written = new ArrayList<Written>();
    var kinds = new TreeMap<Long, Set<ActivityKind>>();
    for (int i = 0; i < normal.size(); i++) {
      var id = ids.get(i);
      var one = normal.get(i);
      written.add(id == null ? new Written(known(one, before), false) : new Written(id, true));
      if (id != null && one.lead() != null) {
        var kind = one.activity().kind();
        kinds.computeIfAbsent(one.lead(), lead -> EnumSet.noneOf(ActivityKind.class)).add(kind);
      }
    }
    tell(kinds, now);
    return written;
  }

  /** What was not written, since its source had sent it before. */
  private static List<NewActivity> again(List<NewActivity> all, List<@Nullable Long> ids) {
    return IntStream.range(0, all.size())
        .filter(place -> ids.get(place) == null)
        .mapToObj(all::get)
        .toList();
  }

  private static long known(NewActivity one, Map<Key, Long> before) {
    var id = before.get(Key.of(one));
    if (id == null) {
      throw new IllegalStateException("Only what has an id of its source can be known already");
    }
    return id;
  }

  /** From now on what that visitor did before is what the lead did. */
  @Transactional(propagation = Propagation.MANDATORY)
  void give(String visitor, LeadId lead) {
    var kinds = store.give(visitor, lead.value());
    tell(kinds.isEmpty() ? Map.of() : Map.of(lead.value(), kinds), clock.instant());
  }

  private void tell(Map<Long, Set<ActivityKind>> kinds, Instant now) {
    if (!kinds.isEmpty()) {
      events.publishEvent(new ActivitiesRecorded(kinds, now));
    }
  }

  /** What the lead did last, the newest first. */
  @Transactional(readOnly = true)
  public List<RecordedActivity> lately(LeadId lead, int most) {
    return store.newest(List.of(lead.value()), most);
  }

  /** What each of these leads did, the newest first; a lead that did nothing is not there. */
  @Transactional(readOnly = true)
  public Map<Long, List<Activity>> of(Collection<Long> leads) {
    var all = new LinkedHashMap<Long, List<Activity>>();
    for (var one : store.newest(leads, MOST_OF_A_LEAD)) {
      all.computeIfAbsent(one.lead(), lead -> new ArrayList<>()).add(one.activity());
    }
    return all;
  }

  /** The same of one lead in a few numbers. */
  @Transactional(readOnly = true)
  public ActivitySummary summary(LeadId lead) {
    return ActivitySummary.of(of(List.of(lead.value())).getOrDefault(lead.value(), List.of()));
  }

  @Transactional(readOnly = true)
  Page page(LeadId lead, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new RuleViolation("list.limit", "A page holds 1 to 1,000", "limit", LONGEST_PAGE);
    }
    var found = store.page(lead.value(), ActivityCursor.read(cursor), limit + 1);
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    var shown = found.subList(0, limit);
    return new Page(shown, ActivityCursor.behind(shown.get(limit - 1)).toString());
  }
}
