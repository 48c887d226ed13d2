package io.leadpact.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads moments from the rows of a query: JDBC knows them as times with an offset. */
public final class Moments {

  private Moments() {}

  public static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    return orNull(row.getObject(column, OffsetDateTime.class));
  }

  public static @Nullable Instant orNull(ResultSet row, int column) throws SQLException {
    return orNull(row.getObject(column, OffsetDateTime.class));
  }

  private static @Nullable Instant orNull(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
