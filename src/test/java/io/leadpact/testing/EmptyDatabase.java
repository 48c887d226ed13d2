package io.leadpact.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each test: an installation as after its first start, nothing set up, the clock at its
 * start.
 */
class EmptyDatabase implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    var application = SpringExtension.getApplicationContext(context);
    application.getBean(SettableClock.class).set(SettableClock.START);
    var jdbc = application.getBean(JdbcClient.class);
    jdbc.sql("select clear_journal(null, 'test', 'a clean start for each test', now())")
        .query()
        .singleRow();
    var tables =
        jdbc.sql(
                """
                select string_agg(quote_ident(tablename), ', ') from pg_tables
                where schemaname = 'public' and tablename not in ('flyway_schema_history', 'rules_revision', 'lead_event')
                """)
            .query(String.class)
            .single();
    // The journal itself refuses to be truncated, and with it whatever it refers to: those are
    // deleted.
    for (var table : tables.split(", ")) {
      jdbc.sql("alter table " + table + " disable trigger user").update();
    }
    for (var table : new String[] {"clock_alert", "clock", "lead_state", "lead"}) {
      jdbc.sql("delete from " + table).update();
    }
    jdbc.sql("update rules_revision set revision = revision + 1").update();
    for (var table : tables.split(", ")) {
      if (!table.equals("lead") && !table.equals("lead_state")) {
        jdbc.sql("truncate " + table + " cascade").update();
      }
    }
    for (var table : tables.split(", ")) {
      jdbc.sql("alter table " + table + " enable trigger user").update();
    }
  }
}
