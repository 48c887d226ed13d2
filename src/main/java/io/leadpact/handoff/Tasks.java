package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done about leads, by whom and until when. */
@Service
public class Tasks {

  static final int MOST = 200;

  private final TaskStore store;
  private final LeadWriting writing;
  private final ReasonCheck days;
  private final LoopNews news;
  private final Clock clock;

  Tasks(TaskStore store, LeadWriting writing, ReasonCheck days, LoopNews news, Clock clock) {
    this.store = store;
    this.writing = writing;
    this.days = days;
    this.news = news;
    this.clock = clock;
  }

  /** Those left on a lead, the most pressing first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Task> of(LeadId lead) {
    return store.of(lead.value());
  }

  /** Those left for somebody: their own and their team's. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Task> of(SignedIn who) {
    return store.forPerson(who.actor(), who.team(), MOST);
  }

  /** Those that nobody in particular is to do: marketing's, mostly. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Task> ofAnybody() {
    return store.forAnybody(MOST);
  }

  /**
   * @param person who is to do it; with neither person nor team, whoever comes to it
   * @param day until the end of which it is to be done; null: today
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public long add(
      LeadId lead,
      @Nullable String person,
      @Nullable String team,
      String words,
      @Nullable LocalDate day,
      SignedIn who) {
    var state = writing.lock(List.of(lead)).get(lead.value());
    if (state == null) {
      throw new NotFound("lead", lead.value());
    }
    OwnWork.check(state);
    var draft = new Task.Draft(lead.value(), person, team, words, until(day));
    if (person != null && !person.equals(who.actor())) {
      news.tell(DeskNews.Kind.TASK, lead.value(), List.of(person));
    }
    return store.add(draft, who.actor(), null, clock.instant());
  }

  private Instant until(@Nullable LocalDate day) {
    var zone = days.days().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var last = day == null ? today : day;
    if (last.isBefore(today)) {
      throw new RuleViolation("task.day", "No day to come: " + day, "day");
    }
    return last.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }

  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Task done(long id, SignedIn who) {
    var task = find(id);
    if (!task.done()) {
      store.done(id, clock.instant(), who.actor());
    }
    return task;
  }

  /** It is not done after all. */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Task undo(long id) {
    var task = find(id);
    store.done(id, null, null);
    return task;
  }

  private Task find(long id) {
    var task = store.find(id).orElseThrow(() -> new NotFound("task", id));
    var state = writing.lock(List.of(new LeadId(task.lead()))).get(task.lead());
    if (state != null) {
      OwnWork.check(state);
    }
    return task;
  }
}
