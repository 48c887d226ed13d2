package io.leadpact.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the application and its pool and, only while somebody looks, takes the time of
 * each statement of this thread, or has the database explain it as it was asked.
 */
final class Watch implements BeanPostProcessor {

  private static final ThreadLocal<Watch.Look> LOOK = new ThreadLocal<>();

  /** What a look saw. */
  static final class Look {
    private final boolean explain;
    private long nanos;
    private final List<String> plans = new ArrayList<>();

    private Look(boolean explain) {
      this.explain = explain;
    }
  }

  /** Milliseconds spent in statements while this was done. */
  static double millis(Runnable work) {
    return look(new Look(false), work).nanos / 1e6;
  }

  /** How the database carried out each query while this was done. */
  static List<String> plans(Runnable work) {
    return look(new Look(true), work).plans;
  }

  private static Look look(Look look, Runnable work) {
    LOOK.set(look);
    try {
      work.run();
      return look;
    } finally {
      LOOK.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? proxy(DataSource.class, source, this::open) : bean;
  }

  private Object open(Object source, Method method, Object[] arguments) throws Throwable {
    var result = call(source, method, arguments);
    return result instanceof Connection connection && LOOK.get() != null
        ? proxy(Connection.class, connection, this::prepare)
        : result;
  }

  private Object prepare(Object connection, Method method, Object[] arguments) throws Throwable {
    var result = call(connection, method, arguments);
    return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
        ? proxy(
            PreparedStatement.class, statement, new Watched((Connection) connection, sql)::execute)
        : result;
  }

  /** One statement, with the parameters that it was given. */
  private static final class Watched {
    private final Connection connection;
    private final String sql;
    private final List<Setting> settings = new ArrayList<>();

    private record Setting(Method method, Object[] arguments) {}

    Watched(Connection connection, String sql) {
      this.connection = connection;
      this.sql = sql;
    }

    Object execute(Object statement, Method method, Object[] arguments) throws Throwable {
      if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
        settings.add(new Setting(method, arguments));
      }
      var look = LOOK.get();
      if (look == null || !method.getName().startsWith("execute")) {
        return call(statement, method, arguments);
      }
      if (look.explain) {
        explain(look);
      }
      var began = System.nanoTime();
      try {
        return call(statement, method, arguments);
      } finally {
        look.nanos += System.nanoTime() - began;
      }
    }

    private void explain(Look look) throws Throwable {
      var start = sql.stripLeading().toLowerCase(java.util.Locale.ROOT);
      if (!start.startsWith("select") && !start.startsWith("with")) {
        return;
      }
      try (var explained = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
        for (var setting : settings) {
          call(explained, setting.method(), setting.arguments());
        }
        var plan = new StringBuilder(sql.strip()).append('\n');
        try (var lines = explained.executeQuery()) {
          while (lines.next()) {
            plan.append("    ").append(lines.getString(1)).append('\n');
          }
        }
        look.plans.add(plan.toString());
      } catch (SQLException e) {
        look.plans.add(sql + "\n    not explained: " + e.getMessage());
      }
    }
  }

  /** One of the three things that stand between. */
  private interface Between {
    Object invoke(Object target, Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, T target, Between between) {
    InvocationHandler handler =
        (proxy, method, arguments) -> between.invoke(target, method, arguments);
    return type.cast(
        Proxy.newProxyInstance(Watch.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
