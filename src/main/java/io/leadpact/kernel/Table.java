package io.leadpact.kernel;

import io.leadpact.kernel.Column.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values become rows of a table. */
public final class Table<T> {

  private final String name;
  private final List<Column<T>> columns = new ArrayList<>();

  public Table(String name) {
    this.name = name;
  }

  public Table<T> bigint(String column, Function<T, @Nullable Long> value) {
    return with(column, "bigint", Form.BIGINT, value);
  }

  public Table<T> integer(String column, Function<T, @Nullable Integer> value) {
    return with(column, "integer", Form.INTEGER, value);
  }

  public Table<T> numeric(String column, Function<T, @Nullable BigDecimal> value) {
    return with(column, "numeric", Form.NUMERIC, value);
  }

  public Table<T> text(String column, Function<T, @Nullable String> value) {
    return with(column, "text", Form.TEXT, value);
  }

  /** To the microsecond, as the database keeps it. */
  public Table<T> time(String column, Function<T, @Nullable Instant> value) {
    return with(column, "timestamptz", Form.TIME, value);
  }

  /** Of another type, which is read from what is written of the value. */
  @SuppressWarnings("unchecked")
  public <V> Table<T> read(
      String column, String type, Function<T, @Nullable V> value, Function<V, String> writing) {
    return with(column, type, Form.read(type, said -> writing.apply((V) said)), value);
  }

  private Table<T> with(
      String column, String type, Form form, Function<T, ? extends @Nullable Object> value) {
    columns.add(new Column<>(column, type, form, value));
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
