package io.leadpact.qualification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels by which leads came, found by as many steps in their index as there are. */
@Repository
class ScoringChannels {

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  ScoringChannels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> all() {
    return jdbc.sql(
            """
            with recursive known (channel) as (
              (select channel from lead_state where channel is not null order by channel limit 1)
              union all
              select (select s.channel from lead_state s where s.channel > known.channel
                order by s.channel limit 1) from known where known.channel is not null)
            select channel from known where channel is not null limit :most
            """)
        .param("most", MOST)
        .query(String.class)
        .list();
  }
}
