package io.leadpact.kernel;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values become rows of a table. Many rows go into one statement as one array for each column,
 * which the database reads faster than anything else but COPY.
 */
public final class Table<T> {

  private final String name;
  private final List<Column<T>> columns = new ArrayList<>();

  public Table(String name) {
    this.name = name;
  }

  /**
   * Takes one parameter of a statement, of a type of {@link java.sql.Types} also where it is null.
   */
  public interface Binding {
    void param(String name, @Nullable Object value, int sqlType);
  }

  private record Column<T>(
      String name,
      String type,
      int sqlType,
      IntFunction<@Nullable Object[]> array,
      Function<T, ? extends @Nullable Object> value) {}

  public Table<T> bigint(String column, Function<T, @Nullable Long> value) {
    return with(new Column<>(column, "bigint", Types.BIGINT, Long[]::new, value));
  }

  public Table<T> integer(String column, Function<T, @Nullable Integer> value) {
    return with(new Column<>(column, "integer", Types.INTEGER, Integer[]::new, value));
  }

  public Table<T> numeric(String column, Function<T, @Nullable BigDecimal> value) {
    return with(new Column<>(column, "numeric", Types.NUMERIC, BigDecimal[]::new, value));
  }

  public Table<T> text(String column, Function<T, @Nullable String> value) {
    return with(new Column<>(column, "text", Types.VARCHAR, String[]::new, value));
  }

  /** Of another type, which is read from what the value prints as. */
  public Table<T> read(String column, String type, Function<T, @Nullable Object> value) {
    return with(
        new Column<>(
            column,
            type,
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

  /** The names of the columns, for an insert. */
  public String columns() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** The insert of the rows, to be followed by a condition on {@code n}, if any. */
  public String insert() {
    return "insert into " + name + " (" + columns() + ") " + select();
  }

  /** The rows as a query, to be followed by a condition on {@code n}, if any. */
  public String select() {
    return "select " + typed() + " from " + rows();
  }

  /** The columns of {@code n} as they go into the table. */
  public String typed() {
    return columns.stream().map(this::typed).collect(Collectors.joining(", "));
  }

  private String typed(Column<T> column) {
    var own = "n." + column.name();
    return column.array().apply(0) instanceof String[] && !column.type().equals("text")
        ? own + "::" + column.type()
        : own;
  }

  /** The rows as they come in, under the name {@code n}. */
  public String rows() {
    var parameters = columns.stream().map(column -> ":" + parameter(column)).toList();
    return "unnest(" + String.join(", ", parameters) + ") as n (" + columns() + ")";
  }

  private String parameter(Column<T> column) {
    return name + "__" + column.name();
  }

  /**
   * The insert of so few rows that each value is a parameter of its own, which is quicker still.
   */
  public String insertFew(int count) {
    return "insert into %s (%s) select %s from %s"
        .formatted(name, columns(), columns(), few(count));
  }

  /** So few rows as they come in, under the name {@code n}. */
  public String few(int count) {
    var rows = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      int row = i;
      rows.add(
          columns.stream()
              .map(column -> ":" + parameter(column) + "__" + row + "::" + column.type())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    return "(values " + String.join(", ", rows) + ") as n (" + columns() + ")";
  }

  /** The parameters of a statement with so few rows. */
  public void bindFew(Collection<? extends T> rows, Binding binding) {
    int place = 0;
    for (var row : rows) {
      for (var column : columns) {
        binding.param(
            parameter(column) + "__" + place, column.value().apply(row), column.sqlType());
      }
      place++;
    }
  }

  /** The parameters of a statement with these rows. */
  public Map<String, Object> parameters(Collection<? extends T> rows) {
    var parameters = new HashMap<String, Object>();
    for (var column : columns) {
      var values = column.array().apply(rows.size());
      int place = 0;
      for (var row : rows) {
        values[place++] = column.value().apply(row);
      }
      parameters.put(parameter(column), values);
    }
    return parameters;
  }
}
