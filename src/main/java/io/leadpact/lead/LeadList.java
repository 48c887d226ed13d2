package io.leadpact.lead;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

  /**
   * A search that finds fewer sorts them; one that finds more walks the order of the list, where
   * the next hit is never far.
   */
  private static final int FEW = 5_000;

  private static final int MOST_CHANNELS = 100;

  private final JdbcClient jdbc;
  private final LeadRows rows;
  private final Companies companies;

  LeadList(JdbcClient jdbc, LeadRows rows, Companies companies) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.companies = companies;
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
    var query = query(filter.checked());
    if (place != null) {
      query.behind(order, key(place), place.lead(), ascending);
    }
    var found =
        new ArrayList<>(
            jdbc.sql(query.page(order, ascending, limit + 1))
                .params(query.values())
                .query(rows)
                .list());
    var more = found.size() > limit;
    if (more) {
      found.remove(limit);
    }
    if (backwards) {
      Collections.reverse(found);
    }
    return page(found, order, backwards ? more : place != null, backwards || more);
  }

  private static LeadPage page(
      List<LeadView> leads, LeadOrder order, boolean before, boolean after) {
    if (leads.isEmpty()) {
      return LeadPage.EMPTY;
    }
    var first = leads.get(0);
    var last = leads.get(leads.size() - 1);
    return new LeadPage(
        leads,
        before ? cursor(order, first, true).toString() : null,
        after ? cursor(order, last, false).toString() : null);
  }

  private static Cursor cursor(LeadOrder order, LeadView lead, boolean backwards) {
    var at =
        switch (order) {
          case NEWEST, OLDEST -> lead.state().createdAt();
          case ACTIVITY -> lead.state().lastAt();
          case NAME -> Instant.EPOCH;
        };
    return new Cursor(order, at, lead.id().value(), backwards);
  }

  /**
   * The key of the place: in the order of names that of its lead, which the cursor must not hold.
   */
  private Object key(Cursor place) {
    if (place.order().byTime()) {
      return place.at();
    }
    return jdbc.sql("select %s from lead l where l.id = :lead".formatted(place.order().sqlKey()))
        .param("lead", place.lead())
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** How many there are, at most {@link #MOST_COUNTED} + 1, which means more. */
  public int count(LeadFilter filter) {
    var query = query(filter.checked());
    return jdbc.sql(query.count(MOST_COUNTED)).params(query.values()).query(Integer.class).single();
  }

  /** The channels that leads came by, in order, found in one step of the index each. */
  public List<String> channels() {
    return jdbc.sql(
            """
            with recursive one (channel) as (
              (select channel from lead where channel is not null order by channel limit 1)
              union all
              select (select l.channel from lead l where l.channel > one.channel order by l.channel limit 1)
              from one where one.channel is not null)
            select channel from one where channel is not null limit :most
            """)
        .param("most", MOST_CHANNELS)
        .query(String.class)
        .list();
  }

  LeadQuery query(LeadFilter filter) {
    var zone = companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
    var query =
        new LeadQuery()
            .where("l.source = :source", "source", filter.source())
            .where("l.external_id = :externalId", "externalId", filter.externalId())
            .where("l.channel = :channel", "channel", filter.channel())
            .where("s.stage = :stage", "stage", filter.stage())
            .where("s.team = :team", "team", filter.team())
            .where("s.person = :person", "person", filter.person())
            .where("s.created_at >= :from", "from", start(filter.firstMonth(), zone))
            .where("s.created_at < :to", "to", end(filter.lastMonth(), zone));
    if (LeadFilter.OPEN.equals(filter.outcome())) {
      query.where("s.outcome is null");
    } else {
      query.where("s.outcome = :outcome", "outcome", filter.outcome());
    }
    return filter.q() == null ? query : searching(query, SearchWords.patterns(filter.q()));
  }

  private LeadQuery searching(LeadQuery query, List<String> patterns) {
    var words = new LeadQuery().matching(patterns);
    var ids = jdbc.sql(words.ids(FEW)).params(words.values()).query(Long.class).list();
    return ids.size() < FEW
        ? query.where(
            "l.id = any (:found) and s.lead_id = any (:found)", "found", ids.toArray(Long[]::new))
        : query.matching(patterns);
  }

  private static @Nullable Instant start(@Nullable YearMonth month, ZoneId zone) {
    return month == null ? null : month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static @Nullable Instant end(@Nullable YearMonth month, ZoneId zone) {
    return month == null ? null : start(month.plusMonths(1), zone);
  }
}
