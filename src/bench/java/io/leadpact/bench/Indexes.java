package io.leadpact.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Indexes and foreign keys of the tables that are filled: away while they are, put back as they
 * were.
 */
final class Indexes {

  private static final String TABLES =
      "('lead'::regclass, 'lead_event'::regclass, 'lead_state'::regclass, 'clock'::regclass)";

  private final Connection connection;
  private final List<String> drop;
  private final List<String> constraints;
  private final List<String> indexes;

  Indexes(Connection connection) throws SQLException {
    this.connection = connection;
    var constraint =
        """
         from pg_constraint where contype in (%s) and (conrelid in %s or confrelid in %s)
         order by contype = 'p', conname""";
    drop =
        Sql.texts(
            connection,
            "select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                + constraint.formatted("'f', 'p', 'u'", TABLES, TABLES));
    var add =
        "select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))";
    constraints = new ArrayList<>();
    for (var kind : List.of("'p'", "'u'", "'f'")) {
      constraints.addAll(Sql.texts(connection, add + constraint.formatted(kind, TABLES, TABLES)));
    }
    indexes =
        Sql.texts(
            connection,
            """
            select pg_get_indexdef(i.indexrelid) from pg_index i
            where i.indrelid in %s and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            order by i.indrelid"""
                .formatted(TABLES));
    drop.addAll(
        Sql.texts(
            connection,
            """
            select format('drop index %%s', i.indexrelid::regclass) from pg_index i
            where i.indrelid in %s and not exists (select from pg_constraint c where c.conindid = i.indexrelid)"""
                .formatted(TABLES)));
  }

  void drop() throws SQLException {
    Sql.run(connection, drop.toArray(String[]::new));
  }

  /**
   * @param words also the one of the words in leads, which takes longest
   */
  void create(Running application, boolean words) throws Exception {
    var work = new ArrayList<Callable<Void>>();
    for (var create : indexes) {
      if (words || !create.contains("gin_trgm_ops")) {
        work.add(
            () -> {
              try (var own = application.connect()) {
                Sql.run(
                    own,
                    "set maintenance_work_mem = '512MB'",
                    "set max_parallel_maintenance_workers = 0",
                    create);
              }
              return null;
            });
      }
    }
    var builders = Executors.newFixedThreadPool(2);
    for (var done : builders.invokeAll(work)) {
      done.get();
    }
    builders.shutdown();
    if (!words) {
      System.out.println("The index of words is left out, and so are searches");
    }
    Sql.run(connection, "set maintenance_work_mem = '512MB'");
    Sql.run(connection, constraints.toArray(String[]::new));
  }
}
