package io.leadpact.kernel;

import io.leadpact.kernel.Column.Form;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table, to be part of a statement under the name {@code n}. A column of
 * which no row says anything is left out: the table knows what stands there then. Of one in which
 * very many rows say the same it is said once; numbers that are keys stand in every row.
 */
public final class Rows {

  private static final int VERY_MANY = 200;

  private final String table;
  private final int count;
  private final boolean few;
  private final List<Said> said;
  private final Set<Said> once;

  private Rows(String table, int count, boolean few, List<Said> said) {
    this.table = table;
    this.count = count;
    this.few = few;
    this.said = said;
    this.once = said.stream().filter(Said::once).collect(Collectors.toSet());
  }

  /** What the rows say of one column. */
  private record Said(String name, String type, Form form, @Nullable Object[] values) {

    boolean once() {
      return values.length >= VERY_MANY
          && form.sqlType() != Types.BIGINT
          && Arrays.stream(values).allMatch(value -> Objects.equals(value, values[0]));
    }

    @Nullable Object alone(int row) {
      var value = values[row];
      return value == null ? null : form.alone().apply(value);
    }

    @Nullable Object[] together() {
      var array = form.array().apply(values.length);
      for (int row = 0; row < array.length; row++) {
        var value = values[row];
        array[row] = value == null ? null : form.among().apply(value);
      }
      return array;
    }
  }

  /** Takes one parameter of a statement, of a type of {@link java.sql.Types}. */
  public interface Binding {
    void param(String name, @Nullable Object value, int sqlType);
  }

  static <T> Rows of(
      String table, List<Column<T>> columns, Collection<? extends T> rows, boolean few) {
    var said = new ArrayList<Said>(columns.size());
    for (var column : columns) {
      var values = column.values(rows);
      if (Arrays.stream(values).anyMatch(Objects::nonNull)) {
        said.add(new Said(column.name(), column.type(), column.form(), values));
      }
    }
    return new Rows(table, rows.size(), few, said);
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** Whether any row says something of this column. */
  public boolean say(String column) {
    return said.stream().anyMatch(one -> one.name().equals(column));
  }

  /** The names of the columns, for an insert. */
  public String columns() {
    return list(Said::name);
  }

  /** What goes into the columns. */
  public String values() {
    return list(this::value);
  }

  /** What goes into one of the columns, of which some row says something. */
  public String value(String column) {
    return said.stream()
        .filter(one -> one.name().equals(column))
        .map(this::value)
        .findFirst()
        .orElseThrow();
  }

  private String value(Said one) {
    if (once.contains(one)) {
      return parameter(one, 0) + "::" + one.type();
    }
    var element = "n." + one.name();
    return few ? element : one.form().reading().formatted(element);
  }

  /** The insert of the rows, to be followed by a condition on {@code n}, if any. */
  public String insert() {
    return "insert into %s (%s) select %s from %s".formatted(table, columns(), values(), from());
  }

  /** The rows as they come in. */
  public String from() {
    if (few) {
      return IntStream.range(0, count)
          .mapToObj(row -> list(one -> parameter(one, row) + "::" + one.type()))
          .collect(Collectors.joining("), (", "(values (", ")) as n (" + columns() + ")"));
    }
    var apart = said.stream().filter(one -> !once.contains(one)).toList();
    return "unnest(%s) as n (%s)"
        .formatted(list(apart, one -> parameter(one, 0)), list(apart, Said::name));
  }

  private String list(Function<Said, String> words) {
    return list(said, words);
  }

  private static String list(List<Said> said, Function<Said, String> words) {
    return said.stream().map(words).collect(Collectors.joining(", "));
  }

  private String parameter(Said one, int row) {
    return ":" + name(one, row);
  }

  private String name(Said one, int row) {
    return table + "__" + one.name() + "__" + row;
  }

  /** Gives a statement that holds these rows its parameters. */
  public void bind(Binding statement) {
    for (var one : said) {
      if (once.contains(one)) {
        statement.param(name(one, 0), one.alone(0), one.form().sqlType());
      } else if (few) {
        for (int row = 0; row < count; row++) {
          statement.param(name(one, row), one.alone(row), one.form().sqlType());
        }
      } else {
        statement.param(name(one, 0), one.together(), Types.ARRAY);
      }
    }
  }
}
