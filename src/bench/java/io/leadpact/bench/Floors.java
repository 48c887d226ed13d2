package io.leadpact.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** The least that could answer the same questions: keyset pages, and sums made beforehand. */
final class Floors {

  static final String FIRST_PAGE =
      """
      select l.*, s.* from lead_state s join lead l on l.id = s.lead_id
      order by s.created_at desc, s.lead_id desc limit 51""";

  static final String DUE_NEXT =
      """
      select c.*, l.name, l.company from clock c join lead l on l.id = c.lead_id
      where c.state = 'RUNNING' and c.due_at > now() order by c.due_at limit 50""";

  /** A month by promise and team, from sums by day. */
  static final String MONTH =
      """
      select promise, team, sum(started), sum(met), sum(breached) from bench_day
      where day >= date_trunc('month', now()) - interval '1 month' and day < date_trunc('month', now())
      group by 1, 2""";

  static final String MONTHS =
      """
      select promise, month, sum(started), sum(met), sum(breached) from bench_month
      where month >= date_trunc('month', now()) - interval '24 months' group by 1, 2""";

  /** A month's cohort from the columns of the milestones, by a covering index. */
  static final String FUNNEL =
      """
      select count(*), count(mql_at), count(sql_at), count(sal_at), count(opportunity_at), count(won_at),
        count(rejected_at), count(lost_at), sum(attempts), sum(won_value),
        percentile_disc(0.5) within group (order by mql_at - created_at),
        percentile_disc(0.9) within group (order by mql_at - created_at)
      from lead_state where merged_into is null
        and created_at >= date_trunc('month', now()) - interval '1 month' and created_at < date_trunc('month', now())""";

  static final String FUNNELS =
      """
      select month, sum(leads), sum(mql), sum(sql), sum(won), sum(rejected), sum(lost), sum(attempts)
      from bench_cohort where month >= date_trunc('month', now()) - interval '24 months' group by 1""";

  private Floors() {}

  static void make(Connection connection) throws SQLException {
    drop(connection);
    Sql.run(
        connection,
        """
        create table bench_day as
        select promise, team, date_trunc('day', started_at) as day, count(*) as started,
          count(*) filter (where state = 'MET') as met, count(*) filter (where state = 'BREACHED') as breached
        from clock group by 1, 2, 3""",
        "create index on bench_day (day)",
        """
        create table bench_month as
        select promise, team, date_trunc('month', day) as month, sum(started) as started, sum(met) as met,
          sum(breached) as breached
        from bench_day group by 1, 2, 3""",
        """
        create table bench_cohort as
        select date_trunc('month', created_at) as month, person, count(*) as leads, count(mql_at) as mql,
          count(sql_at) as sql, count(won_at) as won, count(rejected_at) as rejected, count(lost_at) as lost,
          sum(attempts) as attempts
        from lead_state group by 1, 2""",
        "vacuum (analyze) bench_day, bench_month, bench_cohort");
  }

  static void drop(Connection connection) throws SQLException {
    Sql.run(connection, "drop table if exists bench_day, bench_month, bench_cohort");
  }
}
