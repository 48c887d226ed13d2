package io.leadpact.lead;

import io.leadpact.identity.SignedIn;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person likes the list of leads: where it begins, and with which columns. */
@Service
@Transactional
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class ListChoices {

  private final JdbcClient jdbc;

  ListChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param start the kept list to begin with, null for all leads
   * @param columns in order, none where nothing was chosen
   */
  public record Choice(@Nullable Long start, List<String> columns) {
    static final Choice NONE = new Choice(null, List.of());
  }

  @Transactional(readOnly = true)
  public Choice of(SignedIn who) {
    return jdbc.sql("select start_list, columns from list_choice where actor = :actor")
        .param("actor", who.actor())
        .query((rs, row) -> new Choice(rs.getObject(1, Long.class), texts(rs.getArray(2))))
        .optional()
        .orElse(Choice.NONE);
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  public void start(@Nullable Long list, SignedIn who) {
    jdbc.sql(
            """
            insert into list_choice (actor, start_list) values (:actor, :list)
            on conflict (actor) do update set start_list = excluded.start_list
            """)
        .param("actor", who.actor())
        .param("list", list)
        .update();
  }

  /**
   * @param columns none for the usual ones
   */
  public void columns(List<String> columns, SignedIn who) {
    jdbc.sql(
            """
            insert into list_choice (actor, columns) values (:actor, :columns)
            on conflict (actor) do update set columns = excluded.columns
            """)
        .param("actor", who.actor())
        .param("columns", columns.toArray(String[]::new))
        .update();
  }
}
