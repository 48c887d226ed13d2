package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Likeness;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which leads may be the same person, and what was decided about them. */
@Repository
class PairStore {

  private final JdbcClient jdbc;

  PairStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Proposes these; what was decided stays so. */
  void propose(Map<Two, Likeness> found, Instant now) {
    if (found.isEmpty()) {
      return;
    }
    // In one order, so that two who propose at once do not wait for each other.
    var pairs =
        found.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Two, Likeness> pair) -> pair.getKey().older())
                    .thenComparing(pair -> pair.getKey().younger()))
            .toList();
    jdbc.sql(
            """
            insert into duplicate_pair (older, younger, strength, reasons, found_at)
            select older, younger, strength, string_to_array(reasons, ','), :now
            from unnest(:older, :younger, :strengths, :reasons) as p (older, younger, strength, reasons)
            on conflict (older, younger) do update set strength = excluded.strength, reasons = excluded.reasons
            where (duplicate_pair.strength, duplicate_pair.reasons) is distinct from (excluded.strength, excluded.reasons)
            """)
        .param("older", pairs.stream().map(pair -> pair.getKey().older()).toArray(Long[]::new))
        .param("younger", pairs.stream().map(pair -> pair.getKey().younger()).toArray(Long[]::new))
        .param(
            "strengths",
            pairs.stream().map(pair -> pair.getValue().strength().rank()).toArray(Integer[]::new))
        .param(
            "reasons", pairs.stream().map(pair -> reasons(pair.getValue())).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String reasons(Likeness likeness) {
    return likeness.reasons().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** Proposals that no longer follow. */
  void withdraw(Collection<Two> pairs) {
    if (!pairs.isEmpty()) {
      jdbc.sql(
              """
              delete from duplicate_pair d using unnest(:older, :younger) as p (older, younger)
              where d.older = p.older and d.younger = p.younger and d.state = 'OPEN'
              """)
          .param("older", pairs.stream().map(Two::older).toArray(Long[]::new))
          .param("younger", pairs.stream().map(Two::younger).toArray(Long[]::new))
          .update();
    }
  }

  /** A pair of one of these leads. */
  private record Row(long older, long younger, boolean open) {}

  /** All pairs of these leads: true where nothing is decided yet. */
  Map<Two, Boolean> of(Collection<Long> leads) {
    var pairs = new HashMap<Two, Boolean>();
    jdbc.sql(
            """
            select older, younger, state = 'OPEN' as open from duplicate_pair where older = any (:leads)
            union
            select older, younger, state = 'OPEN' from duplicate_pair where younger = any (:leads)
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(Row.class)
        .list()
        .forEach(row -> pairs.put(new Two(row.older(), row.younger()), row.open()));
    return pairs;
  }

  /** Notes that they are not the same; false where that was said before. */
  boolean dismiss(Two pair, String who, Instant now) {
    return jdbc.sql(
                """
                insert into duplicate_pair (older, younger, strength, reasons, state, found_at, decided_at, decided_by)
                values (:older, :younger, 1, '{}', 'DISMISSED', :now, :now, :who)
                on conflict (older, younger) do update set state = 'DISMISSED', decided_at = :now, decided_by = :who
                where duplicate_pair.state = 'OPEN'
                """)
            .param("older", pair.older())
            .param("younger", pair.younger())
            .param("now", Timestamp.from(now))
            .param("who", who)
            .update()
        == 1;
  }

  /** Nobody has decided any more. False where nobody had. */
  boolean reopen(Two pair) {
    return jdbc.sql(
                """
                update duplicate_pair set state = 'OPEN', decided_at = null, decided_by = null
                where older = :older and younger = :younger and state = 'DISMISSED'
                """)
            .param("older", pair.older())
            .param("younger", pair.younger())
            .update()
        == 1;
  }

  /** Takes the mark off one that it came in as a possible duplicate of the other. */
  void unmark(Two pair) {
    jdbc.sql(
            """
            update lead set possible_duplicate_of = null
            where (id, possible_duplicate_of) in ((:older, :younger), (:younger, :older))
            """)
        .param("older", pair.older())
        .param("younger", pair.younger())
        .update();
  }

  /** Sets the mark again where they are reached in the very same way. */
  void mark(Two pair) {
    jdbc.sql(
            """
            update lead l set possible_duplicate_of = o.id from lead o
            where l.id = :younger and o.id = :older and l.possible_duplicate_of is null
              and (lower(l.email) = lower(o.email) or l.phone = o.phone)
            """)
        .param("older", pair.older())
        .param("younger", pair.younger())
        .update();
  }
}
