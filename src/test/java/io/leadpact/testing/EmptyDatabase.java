package io.leadpact.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each test: an installation as after its first start, nothing set up, the clock at its
 * start. Tables that refuse to be truncated have their guards put aside for that moment.
 */
class EmptyDatabase implements BeforeEachCallback {

  private static final int MOST_TRIES = 10;

  @Override
  public void beforeEach(ExtensionContext context) {
    empty(SpringExtension.getApplicationContext(context));
  }

  void empty(ApplicationContext application) {
    application.getBean(SettableClock.class).set(SettableClock.START);
    var jdbc = application.getBean(JdbcClient.class);
    for (int tries = 1; ; tries++) {
      try {
        empty(jdbc);
        return;
      } catch (PessimisticLockingFailureException e) {
        // What the test before left running in the background was in the way: it is over soon.
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private static void empty(JdbcClient jdbc) {
    jdbc.sql(
            """
            do $$
            declare
                guarded name;
            begin
                for guarded in select tgrelid::regclass from pg_trigger where not tgisinternal and tgtype & 32 > 0 loop
                    execute format('alter table %s disable trigger user', guarded);
                end loop;
                execute (
                    select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
                    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'rules_revision'));
                for guarded in select tgrelid::regclass from pg_trigger where not tgisinternal and tgtype & 32 > 0 loop
                    execute format('alter table %s enable trigger user', guarded);
                end loop;
                update rules_revision set revision = revision + 1;
            end $$
            """)
        .update();
  }
}
