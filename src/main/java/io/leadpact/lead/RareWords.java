package io.leadpact.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which parts of what is looked for lead to few leads, by the sample that the database keeps of
 * their words. To follow a common part through the index takes longer than to look at the leads
 * that the rare ones leave.
 */
@Component
class RareWords {

  /** What is so many times as frequent as the rarest part leads nowhere. */
  private static final int AS_FREQUENT = 20;

  private final JdbcClient jdbc;

  RareWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The parts of these patterns to look up, as patterns; all of them where the database knows too
   * little, none where the patterns are as good.
   */
  List<String> of(List<String> patterns) {
    var pieces = patterns.stream().flatMap(word -> SearchWords.pieces(word).stream()).toList();
    if (pieces.size() < 2) {
      return List.of();
    }
    var hits = hits(pieces);
    int rarest = hits.stream().mapToInt(Integer::intValue).min().orElseThrow();
    // One that the sample lacks is taken to be half as frequent as one that it holds once.
    return IntStream.range(0, pieces.size())
        .filter(i -> 2 * hits.get(i) + 1 < AS_FREQUENT * (2 * rarest + 1))
        .mapToObj(pieces::get)
        .toList();
  }

  private List<Integer> hits(List<String> pieces) {
    var counts =
        IntStream.range(0, pieces.size())
            .mapToObj(i -> "count(*) filter (where words like :piece" + i + ")")
            .toList();
    var sample =
        jdbc.sql(
            """
            select %s from (
              select unnest(histogram_bounds::text::text[]) as words from pg_stats
              where schemaname = current_schema() and tablename = 'lead' and attname = 'words') as sample
            """
                .formatted(String.join(", ", counts)));
    for (int i = 0; i < pieces.size(); i++) {
      sample = sample.param("piece" + i, pieces.get(i));
    }
    return sample
        .query(
            (rs, row) -> {
              var hits = new ArrayList<Integer>();
              for (int i = 1; i <= pieces.size(); i++) {
                hits.add(rs.getInt(i));
              }
              return hits;
            })
        .single();
  }
}
