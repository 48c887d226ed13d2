package io.leadpact.lead;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadWays.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of leads, page by page, each as cheap as the first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class LeadList {

  public static final int LONGEST_PAGE = 1_000;

  /** Leads are counted up to here; beyond, nobody reads on. */
  public static final int MOST_COUNTED = 1_000;

  private static final int MOST_CHOICES = 100;

  private final JdbcClient jdbc;
  private final LeadRows rows;
  private final LeadConditions conditions;
  private final LeadWays ways;

  LeadList(JdbcClient jdbc, LeadRows rows, LeadConditions conditions, LeadWays ways) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.conditions = conditions;
    this.ways = ways;
  }

  /**
   * @param cursor from the page before or behind, null for the beginning
   * @throws RuleViolation where the limit is not within 1 and {@link #LONGEST_PAGE}, or the cursor
   *     is none of this order
   */
  public LeadPage page(LeadFilter filter, LeadOrder order, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new RuleViolation(
          "list.limit", "A page has 1 to %d leads".formatted(LONGEST_PAGE), "limit", LONGEST_PAGE);
    }
    var place = Cursor.read(cursor, order);
    var backwards = place != null && place.backwards();
    var ascending = order.descending() == backwards;
    var query = query(filter.checked(), order);
    if (place != null) {
      query.behind(order, key(place), place.lead(), ascending);
    }
    var found =
        new ArrayList<>(
            ways.find(
                query,
                new Page(filter, order, conditions.join(order), ascending, limit + 1),
                (rs, row) -> new Placed(rows.mapRow(rs, row), place(rs, order))));
    var more = found.size() > limit;
    if (more) {
      found.remove(limit);
    }
    if (backwards) {
      Collections.reverse(found);
    }
    return page(found, order, backwards ? more : place != null, backwards || more);
  }

  /** A lead and the moment that places it, in orders by time. */
  private record Placed(LeadView lead, Instant at) {

    Cursor cursor(LeadOrder order, boolean backwards) {
      return new Cursor(order, at, lead.id().value(), backwards);
    }
  }

  private static Instant place(ResultSet rs, LeadOrder order) throws SQLException {
    return order.byTime() ? Moments.at(rs, "place") : Instant.EPOCH;
  }

  private static LeadPage page(List<Placed> found, LeadOrder order, boolean before, boolean after) {
    if (found.isEmpty()) {
      return LeadPage.EMPTY;
    }
    var first = found.get(0);
    var last = found.get(found.size() - 1);
    return new LeadPage(
        found.stream().map(Placed::lead).toList(),
        before ? first.cursor(order, true).toString() : null,
        after ? last.cursor(order, false).toString() : null);
  }

  /**
   * The key of the place: in orders by name, value or score that of its lead, which the cursor must
   * not hold.
   */
  private Object key(Cursor place) {
    if (place.order().byTime()) {
      return place.at();
    }
    return jdbc.sql(
            "select %s from lead l join lead_state s on s.lead_id = l.id%s where l.id = :lead"
                .formatted(place.order().sqlKey(), conditions.join(place.order())))
        .param("lead", place.lead())
        .query((rs, row) -> rs.getObject(1))
        .optional()
        .orElseThrow(Cursor::unknown);
  }

  /** How many there are, at most {@link #MOST_COUNTED} + 1, which means more. */
  public int count(LeadFilter filter, LeadOrder order) {
    var query = query(filter.checked(), order);
    return ways.count(query, order, conditions.join(order), MOST_COUNTED);
  }

  /** The values that leads have in that part, in order, found in one step of the index each. */
  public List<String> choices(LeadPart part) {
    var column =
        switch (part) {
          case CHANNEL, CAMPAIGN, SEGMENT, REGION -> part.key();
          default -> throw new IllegalArgumentException(part.key());
        };
    return jdbc.sql(
            """
            with recursive one (word) as (
              (select %1$s from lead_state where %1$s is not null order by %1$s limit 1)
              union all
              select (select s.%1$s from lead_state s where s.%1$s > one.word order by s.%1$s limit 1)
              from one where one.word is not null)
            select word from one where word is not null limit :most
            """
                .formatted(column))
        .param("most", MOST_CHOICES)
        .query(String.class)
        .list();
  }

  LeadQuery query(LeadFilter filter, LeadOrder order) {
    return conditions.query(filter, order);
  }
}
