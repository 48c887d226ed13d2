package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class RowsOfTimesTest {

  private record Moment(@Nullable Instant at, String fact) {}

  private static final Table<Moment> TABLE =
      new Table<Moment>("moment")
          .time("at", Moment::at)
          .read("fact", "jsonb", Moment::fact, fact -> "\"" + fact + "\"");

  private static final List<Moment> MOMENTS =
      Stream.of(
              "1969-12-31T23:59:59.999Z",
              "1970-01-01T00:00:00Z",
              "2026-03-29T00:59:59.999999Z",
              "2026-03-29T01:00:00Z",
              "2254-12-31T23:59:59.999Z")
          .map(at -> new Moment(Instant.parse(at), at))
          .toList();

  @Autowired private JdbcClient jdbc;

  private List<Moment> read(Rows rows) {
    var statement = jdbc.sql("select %s from %s".formatted(rows.values(), rows.from()));
    rows.bind(statement::param);
    return statement
        .query(
            (rs, n) ->
                new Moment(
                    rs.getObject(1, OffsetDateTime.class).toInstant(),
                    rs.getString(2).replace("\"", "")))
        .list();
  }

  @Test
  void manyTimesArriveAsTheyWere() {
    assertThat(read(TABLE.many(MOMENTS))).isEqualTo(MOMENTS);
  }

  @Test
  void fewTimesArriveAsTheyWere() {
    assertThat(read(TABLE.few(MOMENTS))).isEqualTo(MOMENTS);
  }

  @Test
  void whatVeryManySayAlikeArrivesWithEachOfThem() {
    var alike =
        Stream.concat(
                Collections.nCopies(299, MOMENTS.get(2)).stream(),
                Stream.of(new Moment(MOMENTS.get(2).at(), "another")))
            .toList();
    assertThat(read(TABLE.many(alike))).isEqualTo(alike);
  }
}
