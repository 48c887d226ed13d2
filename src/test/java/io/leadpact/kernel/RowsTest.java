package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {

  private record Pet(long id, @Nullable String name, @Nullable String born) {}

  private static final Table<Pet> TABLE =
      new Table<Pet>("pet")
          .bigint("id", Pet::id)
          .text("name", Pet::name)
          .read("born", "date", Pet::born, Function.identity());

  private static Map<String, Object> bound(Rows rows) {
    var bound = new TreeMap<String, Object>();
    rows.bind((name, value, type) -> bound.put(name, value + " " + (type == Types.ARRAY)));
    return bound;
  }

  @Test
  void manyRowsAreAnArrayForEachColumn() {
    var rows = TABLE.many(List.of(new Pet(1, "Rex", "2020-01-01"), new Pet(2, null, "2021-01-01")));
    assertThat(rows.insert())
        .isEqualTo(
            "insert into pet (id, name, born) select n.id, n.name, n.born::date"
                + " from unnest(:pet__id__0, :pet__name__0, :pet__born__0) as n (id, name, born)");
    assertThat(bound(rows).values()).allMatch(value -> value.toString().endsWith(" true"));
  }

  @Test
  void fewRowsAreAParameterForEachValue() {
    var rows = TABLE.few(List.of(new Pet(1, "Rex", null), new Pet(2, "Tom", null)));
    assertThat(rows.from())
        .isEqualTo(
            "(values (:pet__id__0::bigint, :pet__name__0::text),"
                + " (:pet__id__1::bigint, :pet__name__1::text)) as n (id, name)");
    assertThat(bound(rows)).containsEntry("pet__name__1", "Tom false").hasSize(4);
  }

  @Test
  void whatNoRowSaysIsLeftOut() {
    var rows = TABLE.many(List.of(new Pet(1, null, "2020-01-01")));
    assertThat(rows.columns()).isEqualTo("id, born");
    assertThat(rows.say("name")).isFalse();
    assertThat(rows.say("born")).isTrue();
  }

  @Test
  void whatVeryManySayAlikeIsSaidOnce() {
    var alike = IntStream.range(0, 200).mapToObj(i -> new Pet(i, "Rex", "2020-01-0" + i % 9));
    var rows = TABLE.many(alike.toList());
    assertThat(rows.values()).isEqualTo("n.id, :pet__name__0::text, n.born::date");
    assertThat(rows.from()).isEqualTo("unnest(:pet__id__0, :pet__born__0) as n (id, born)");
    assertThat(bound(rows)).containsEntry("pet__name__0", "Rex false").hasSize(3);
  }

  @Test
  void manyTimesAreCountedAndOneIsWritten() {
    var times = new Table<Instant>("t").time("at", at -> at);
    var at = Instant.parse("2026-03-02T09:00:00.123456789Z");
    var many = times.many(List.of(at, Instant.EPOCH));
    assertThat(many.values()).isEqualTo("timestamptz 'epoch' + n.at * interval '1 microsecond'");
    many.bind(
        (name, value, type) ->
            assertThat((Long[]) value).containsExactly(1_772_442_000_123_456L, 0L));
    var few = times.few(List.of(at));
    assertThat(few.from()).isEqualTo("(values (:t__at__0::timestamptz)) as n (at)");
    few.bind((name, value, type) -> assertThat(value).isEqualTo("2026-03-02T09:00:00.123456789Z"));
  }

  @Test
  void aKeyStandsInEveryRow() {
    var same = java.util.Collections.nCopies(300, new Pet(7, "Rex", null));
    assertThat(TABLE.many(same).from()).isEqualTo("unnest(:pet__id__0) as n (id)");
  }
}
