package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.journal.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very leads behind the figure of an aim. */
@Service
class AimLeads {

  static final int PAGE = 20;

  private static final String NAME = "coalesce(l.company, l.name, l.external_id, '#' || l.id)";

  private final JdbcClient jdbc;
  private final GivenUp givenUp;

  AimLeads(JdbcClient jdbc, GivenUp givenUp) {
    this.jdbc = jdbc;
    this.givenUp = givenUp;
  }

  /** Which of them. */
  enum State {
    ALL,
    PART,
    REST;

    static State of(@Nullable String text) {
      return text == null || text.isEmpty()
          ? ALL
          : text.equals("part") ? PART : text.equals("rest") ? REST : ALL;
    }

    private String sql(String within) {
      return switch (this) {
        case ALL -> "true";
        case PART -> "(" + within + ")";
        case REST -> "not coalesce((" + within + "), false)";
      };
    }
  }

  /** Whether the leads behind it can be listed. */
  static Optional<Question> listed(AimCase one) {
    return one.questions().stream()
        .findFirst()
        .filter(question -> !(question instanceof Question.Logged))
        .filter(question -> !(question instanceof Question.Entered));
  }

  /** The latest first; one more than a page holds, where there are more. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public List<AimLead> page(AimCase one, State state, @Nullable Place after) {
    var asked = listed(one);
    if (asked.isEmpty()) {
      return List.of();
    }
    return asked.get() instanceof Question.GivenUp tried
        ? tried(tried, one, state, after)
        : counted(asked(one, state), one, state, after);
  }

  /** Of a period both ends of a conversion are asked for: the part is the other end. */
  private static Question asked(AimCase one, State state) {
    var questions = one.questions();
    return questions.get(state == State.PART ? questions.size() - 1 : 0);
  }

  private List<AimLead> counted(
      Question question, AimCase one, State state, @Nullable Place after) {
    boolean channels = question instanceof Question.Channels;
    var count =
        DayCount.of(
            question instanceof Question.Channels of
                ? new Question.Reached(of.stage(), of.scope())
                : question,
            0);
    return jdbc.sql(
            """
            select s.lead_id, %1$s as at, %2$s as name, s.stage, l.channel, coalesce((%4$s), false) as part,
                   case when :money then s.won_value end as amount
            from lead_state s join lead l on l.id = s.lead_id
            where s.merged_into is null and %3$s and %5$s and %1$s >= :start and %1$s < :end
              and (:afterAt::timestamptz is null or (%1$s, s.lead_id) < (:afterAt::timestamptz, :afterLead))
            order by 2 desc, 1 desc limit :limit
            """
                .formatted(
                    count.at(),
                    NAME,
                    count.which(),
                    count.within(),
                    channels ? "true" : state.sql(count.within())))
        .params(count.parameters())
        .params(span(one, after))
        .param("money", question instanceof Question.Won)
        .query(AimLeads::lead)
        .list();
  }

  private static Map<String, @Nullable Object> span(AimCase one, @Nullable Place after) {
    var zone = one.run().zone();
    var span = new HashMap<String, @Nullable Object>();
    span.put("start", Timestamp.from(one.since().atStartOfDay(zone).toInstant()));
    span.put("end", Timestamp.from(one.next().atStartOfDay(zone).toInstant()));
    span.put("afterAt", after == null ? null : Timestamp.from(after.startedAt()));
    span.put("afterLead", after == null ? 0L : after.lead());
    span.put("limit", PAGE + 1);
    return span;
  }

  private static AimLead lead(ResultSet rs, int row) throws SQLException {
    Instant at = Moments.at(rs, "at");
    return new AimLead(
        new Place(at, rs.getLong("lead_id"), 0, 0),
        rs.getString("name"),
        rs.getString("stage"),
        rs.getString(Fact.CHANNEL.key()),
        rs.getBoolean("part"),
        rs.getBigDecimal("amount"));
  }

  private List<AimLead> tried(
      Question.GivenUp question, AimCase one, State state, @Nullable Place after) {
    var found = new ArrayList<GivenUp.One>();
    givenUp.each(question, one.days(), one.run().zone(), found::add);
    var page =
        found.stream()
            .filter(lead -> state == State.ALL || lead.kept() == (state == State.PART))
            .sorted(
                Comparator.comparing(GivenUp.One::at).thenComparing(GivenUp.One::lead).reversed())
            .filter(lead -> after == null || isBehind(lead, after))
            .limit(PAGE + 1L)
            .toList();
    var rows = named(page.stream().map(GivenUp.One::lead).toList());
    return page.stream()
        .filter(lead -> rows.containsKey(lead.lead()))
        .map(
            lead -> {
              var row = rows.getOrDefault(lead.lead(), new Row("", "", null));
              return new AimLead(
                  new Place(lead.at(), lead.lead(), 0, 0),
                  row.name(),
                  row.stage(),
                  row.channel(),
                  lead.kept(),
                  lead.cadence().owed().attempts());
            })
        .toList();
  }

  private static boolean isBehind(GivenUp.One lead, Place after) {
    int order = lead.at().compareTo(after.startedAt());
    return order < 0 || (order == 0 && lead.lead() < after.lead());
  }

  private record Row(String name, String stage, @Nullable String channel) {}

  private Map<Long, Row> named(List<Long> leads) {
    var rows = new HashMap<Long, Row>();
    jdbc.sql(
            "select l.id, "
                + NAME
                + ", s.stage, l.channel from lead l join lead_state s on s.lead_id = l.id where l.id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              rows.put(rs.getLong(1), new Row(rs.getString(2), rs.getString(3), rs.getString(4)));
            });
    return rows;
  }
}
