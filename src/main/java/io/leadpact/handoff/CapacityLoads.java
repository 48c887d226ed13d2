package io.leadpact.handoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many open leads people hold. */
@Repository
class CapacityLoads {

  private final JdbcClient jdbc;

  CapacityLoads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int of(String person) {
    return of(List.of(person)).getOrDefault(person, 0);
  }

  /** Of each who holds any. */
  Map<String, Integer> of(Collection<String> persons) {
    var loads = new HashMap<String, Integer>();
    if (!persons.isEmpty()) {
      jdbc.sql(
              """
              select person, count(*) as held from lead_state
              where person = any (:persons) and outcome is null group by person
              """)
          .param("persons", persons.toArray(String[]::new))
          .query(
              row -> {
                loads.put(row.getString("person"), row.getInt("held"));
              });
    }
    return loads;
  }
}
