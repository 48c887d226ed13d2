package io.leadpact.kernel;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How values become rows of a table. */
public final class Table<T> {

  private final String name;
  private final List<Column<T>> columns = new ArrayList<>();

  public Table(String name) {
    this.name = name;
  }

  /**
   * One column.
   *
   * @param type as the database calls it
   * @param cast whether the value is sent as text and read there
   */
  record Column<T>(
      String name,
      String type,
      boolean cast,
      int sqlType,
      IntFunction<@Nullable Object[]> array,
      Function<T, ? extends @Nullable Object> value) {

    @Nullable Object[] values(Collection<? extends T> rows) {
      var values = array.apply(rows.size());
      int place = 0;
      for (var row : rows) {
        values[place++] = value.apply(row);
      }
      return values;
    }
  }

  public Table<T> bigint(String column, Function<T, @Nullable Long> value) {
    return with(new Column<>(column, "bigint", false, Types.BIGINT, Long[]::new, value));
  }

  public Table<T> integer(String column, Function<T, @Nullable Integer> value) {
    return with(new Column<>(column, "integer", false, Types.INTEGER, Integer[]::new, value));
  }

  public Table<T> numeric(String column, Function<T, @Nullable BigDecimal> value) {
    return with(new Column<>(column, "numeric", false, Types.NUMERIC, BigDecimal[]::new, value));
  }

  public Table<T> text(String column, Function<T, @Nullable String> value) {
    return with(new Column<>(column, "text", false, Types.VARCHAR, String[]::new, value));
  }

  /** Of another type, which is read from what the value prints as. */
  public Table<T> read(String column, String type, Function<T, @Nullable Object> value) {
    return with(
        new Column<>(
            column,
            type,
            true,
            Types.VARCHAR,
            String[]::new,
            row -> {
              var said = value.apply(row);
              return said == null ? null : said.toString();
            }));
  }

  private Table<T> with(Column<T> column) {
    columns.add(column);
    return this;
  }

  /**
   * Many rows: each column is one array, which the database reads faster than anything else but
   * COPY.
   */
  public Rows many(Collection<? extends T> rows) {
    return Rows.of(name, columns, rows, false);
  }

  /** So few rows that each value is a parameter of its own, which is quicker still. */
  public Rows few(Collection<? extends T> rows) {
    return Rows.of(name, columns, rows, true);
  }
}
