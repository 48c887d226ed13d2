package io.leadpact.clock;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks as people and programs read them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class Clocks {

  private static final String VIEW =
      """
      select c.*, coalesce(l.name, l.company, l.external_id) as lead_name, l.company
      from clock c join lead l on l.id = c.lead_id
      """;

  private final JdbcClient jdbc;
  private final Rules rules;
  private final Clock clock;

  Clocks(JdbcClient jdbc, Rules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whose clocks: everybody's, a party's, a team's, a person's. */
  public record Whose(@Nullable String team, @Nullable String person, @Nullable Party party) {
    public static final Whose EVERYBODYS = new Whose(null, null);

    /** Only what is asked for, so that the database may choose the index that fits. */
    private String condition() {
      return (person == null ? "" : " and c.person = :person")
          + (team == null ? "" : " and c.team = :team")
          + (party == null ? "" : " and c.party = :party");
    }

    public Whose(@Nullable String team, @Nullable String person) {
      this(team, person, null);
    }

    public static Whose of(Party party) {
      return new Whose(null, null, party);
    }

    private @Nullable String partyName() {
      return party == null ? null : party.name();
    }
  }

  /** All clocks of a lead, open ones first, then the latest first. */
  public List<ClockView> ofLead(LeadId lead) {
    if (jdbc.sql("select count(*) from lead where id = :id")
            .param("id", lead.value())
            .query(Integer.class)
            .single()
        == 0) {
      throw new NotFound("lead", lead.value());
    }
    return jdbc.sql(
            VIEW
                + """
                where c.lead_id = :lead
                order by c.state in ('RUNNING', 'PAUSED') desc, c.due_at, c.started_at desc, c.promise, c.cycle
                """)
        .param("lead", lead.value())
        .query(reading())
        .list();
  }

  /** What of a lead's clocks was judged anew, the first first. */
  public List<ClockChange> changesOf(LeadId lead) {
    return jdbc.sql(
            """
            select promise, cycle, at, cause, state_before as before, state_after as after, due_before, due_after
            from clock_change where lead_id = :lead order by at, id
            """)
        .param("lead", lead.value())
        .query(ClockChange.class)
        .list();
  }

  /** What is due next, the soonest first. */
  public List<ClockView> dueNext(Whose whose, int limit) {
    return running(whose, limit, "c.due_at > :now order by c.due_at");
  }

  /** What is past due and still not answered, the longest first. */
  public List<ClockView> breachedOpen(Whose whose, int limit) {
    return running(whose, limit, "c.due_at <= :now order by c.due_at");
  }

  /**
   * The open clock of each of these leads that is due soonest, paused ones last; leads without one
   * are not among them.
   */
  public Map<LeadId, ClockView> soonest(Collection<LeadId> leads) {
    var soonest = new HashMap<LeadId, ClockView>();
    if (!leads.isEmpty()) {
      jdbc.sql(
              """
              select distinct on (c.lead_id) c.*, coalesce(l.name, l.company, l.external_id) as lead_name, l.company
              from clock c join lead l on l.id = c.lead_id
              where c.lead_id = any (:leads) and c.state in ('RUNNING', 'PAUSED')
              order by c.lead_id, c.state = 'PAUSED', c.due_at, c.promise
              """)
          .param("leads", leads.stream().map(LeadId::value).toArray(Long[]::new))
          .query(reading())
          .list()
          .forEach(view -> soonest.put(new LeadId(view.lead()), view));
    }
    return soonest;
  }

  /** How many clocks are past due and not answered, counted up to a hundred. */
  public int countBreachedOpen(Whose whose) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from clock c
              where c.state = 'RUNNING' and c.due_at <= :now
            """
                + whose.condition()
                + " limit 100) counted")
        .param("now", Timestamp.from(now()))
        .param("person", whose.person())
        .param("team", whose.team())
        .param("party", whose.partyName())
        .query(Integer.class)
        .single();
  }

  private List<ClockView> running(Whose whose, int limit, String which) {
    return jdbc.sql(
            VIEW
                + """
                where c.state = 'RUNNING'
                """
                + whose.condition()
                + " and "
                + which
                + " limit :limit")
        .param("person", whose.person())
        .param("team", whose.team())
        .param("party", whose.partyName())
        .param("now", Timestamp.from(now()))
        .param("limit", limit)
        .query(reading())
        .list();
  }

  private ClockReading reading() {
    return new ClockReading(rules.read(), now());
  }

  private Instant now() {
    return Milliseconds.of(clock.instant());
  }
}
