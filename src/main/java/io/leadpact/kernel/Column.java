package io.leadpact.kernel;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Table}.
 *
 * @param type as the database calls it
 */
record Column<T>(
    String name, String type, Form form, Function<T, ? extends @Nullable Object> value) {

  /**
   * How values travel.
   *
   * @param sqlType of a value by itself; what is {@code OTHER} is text that the database reads
   *     once, when it is handed over, and not in every row
   * @param array for many of them
   * @param alone what stands for a value by itself
   * @param among what stands for it in the array
   * @param reading what the database makes of an element of the array
   */
  record Form(
      int sqlType,
      IntFunction<@Nullable Object[]> array,
      Function<Object, Object> alone,
      Function<Object, Object> among,
      String reading) {

    static final Form BIGINT = plain(Types.BIGINT, Long[]::new);
    static final Form INTEGER = plain(Types.INTEGER, Integer[]::new);
    static final Form NUMERIC = plain(Types.NUMERIC, BigDecimal[]::new);
    static final Form TEXT = plain(Types.VARCHAR, String[]::new);

    /** Numbers are counted into times several times as fast as texts are read. */
    static final Form TIME =
        new Form(
            Types.OTHER,
            Long[]::new,
            Object::toString,
            at -> microseconds((Instant) at),
            "timestamptz 'epoch' + %s * interval '1 microsecond'");

    private static Form plain(int sqlType, IntFunction<@Nullable Object[]> array) {
      return new Form(sqlType, array, Function.identity(), Function.identity(), "%s");
    }

    static Form read(String type, Function<Object, Object> writing) {
      return new Form(Types.OTHER, String[]::new, writing, writing, "%s::" + type);
    }

    private static long microseconds(Instant at) {
      return Math.addExact(
          Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
  }

  /** What the rows say of it. */
  @Nullable Object[] values(Collection<? extends T> rows) {
    var values = new @Nullable Object[rows.size()];
    int place = 0;
    for (var row : rows) {
      values[place++] = value.apply(row);
    }
    return values;
  }
}
