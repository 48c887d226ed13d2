package io.leadpact.handoff;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Moments;
import io.leadpact.kernel.NotFound;
import io.leadpact.lead.journal.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which leads marketing waits for feedback, who owes it, and reminding them. */
@Service
public class FeedbackDebts {

  static final int A_PAGE = 50;

  private final JdbcClient jdbc;
  private final FeedbackStore store;
  private final Promises promises;
  private final People people;
  private final LoopNews news;

  FeedbackDebts(
      JdbcClient jdbc, FeedbackStore store, Promises promises, People people, LoopNews news) {
    this.jdbc = jdbc;
    this.store = store;
    this.promises = promises;
    this.people = people;
    this.news = news;
  }

  /** Everybody who owes some, the longest first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<FeedbackOwed.Debtor> debtors() {
    return jdbc.sql(
            """
            select rep, team, count(*) as leads, min(given_at) as since
            from feedback where owed group by rep, team order by since, rep, team
            """)
        .query(
            (row, number) ->
                new FeedbackOwed.Debtor(
                    row.getString("rep"),
                    row.getString("team"),
                    row.getLong("leads"),
                    Moments.at(row, "since")))
        .list();
  }

  /**
   * The leads, the longest owed first.
   *
   * @param rep of that person alone; null: of everybody
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<FeedbackOwed> page(@Nullable String rep, ComebackPlace after, int limit) {
    return jdbc.sql(
            """
            select f.lead_id, f.rep, f.team, f.given_at, coalesce(l.name, l.company, l.email, l.external_id) as name,
              (select min(c.due_at) from clock c
               where c.lead_id = f.lead_id and c.state in ('RUNNING', 'PAUSED') and c.promise = any (:promises)) as due_at
            from feedback f join lead l on l.id = f.lead_id
            where f.owed and (f.given_at, f.lead_id) > (:after, :lead)
            """
                + (rep == null ? "" : "and f.rep = :rep ")
                + "order by f.given_at, f.lead_id limit :limit")
        .param("promises", promised())
        .param("after", Timestamp.from(after.dueAt()))
        .param("lead", after.lead())
        .param("rep", rep)
        .param("limit", limit)
        .query(FeedbackDebts::owed)
        .list();
  }

  private static FeedbackOwed owed(ResultSet row, int number) throws SQLException {
    return new FeedbackOwed(
        row.getLong("lead_id"),
        row.getString("name"),
        row.getString("rep"),
        row.getString("team"),
        Moments.at(row, "given_at"),
        Moments.orNull(row, "due_at"));
  }

  /** The promises that feedback answers, of any version: old clocks run by old ones. */
  private String[] promised() {
    return promises.history().latestFirst().stream()
        .flatMap(version -> version.promises().stream())
        .filter(FeedbackDebts::answeredByFeedback)
        .map(TimedPromise::key)
        .distinct()
        .toArray(String[]::new);
  }

  private static boolean answeredByFeedback(TimedPromise promise) {
    return promise.triggers().stopsOn().stream()
        .anyMatch(pattern -> pattern.type() == EventType.FEEDBACK);
  }

  /**
   * Tells a person in the bell that feedback is waited for, once a day whoever asks.
   *
   * @return false where they were told today already
   * @throws NotFound where they owe none
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public boolean remind(String rep, SignedIn who) {
    var oldest =
        page(rep, ComebackPlace.read(null), 1).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("feedback", rep));
    var person =
        people.find(rep).filter(Person::active).orElseThrow(() -> new NotFound("user", rep));
    if (!store.remind(person.actor(), news.today(), who.actor(), news.now())) {
      return false;
    }
    news.tell(DeskNews.Kind.FEEDBACK_OWED, oldest.lead(), List.of(person.actor()));
    return true;
  }
}
