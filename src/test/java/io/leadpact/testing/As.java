package io.leadpact.testing;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who does it in a test: {@code .with(user(As.administrator()))} for a page, {@code
 * As.run(As.administrator(), () -> promises.define(...))} for a call of a service, {@code
 * header("Authorization", As.bearer(jdbc))} for the API.
 */
public final class As {

  private As() {}

  public static SignedIn administrator() {
    return user("user:1", Role.ADMINISTRATOR);
  }

  public static SignedIn rep(String actor) {
    return user(actor, Role.SALES_REP);
  }

  public static SignedIn reader() {
    return user("user:9", Role.READ_ONLY);
  }

  public static SignedIn user(String actor, Role... roles) {
    var permissions = EnumSet.noneOf(Permission.class);
    Arrays.stream(roles).map(Role::permissions).forEach(permissions::addAll);
    return new SignedIn(
        actor,
        actor.replace(':', '.') + "@example.com",
        "Test " + actor,
        Set.of(roles),
        Set.copyOf(permissions),
        "en",
        null,
        null);
  }

  /** Does the work as that user and leaves nobody signed in. */
  public static <T> T call(SignedIn user, Callable<T> work) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Does the work as that user and leaves nobody signed in. */
  public static void run(SignedIn user, Runnable work) {
    call(
        user,
        () -> {
          work.run();
          return null;
        });
  }

  /** The header of a new token with all scopes, or with those given ({@code leads:read}). */
  public static String bearer(JdbcClient jdbc, String... scopes) {
    var all = "leads:read,leads:write,figures:read,imports,settings,audit:read";
    var secret = "lp_test_" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into api_token (name, sha256, scopes, created_at)
            values ('test', :sha256, string_to_array(:scopes, ','), now())
            """)
        .param("sha256", sha256(secret))
        .param("scopes", scopes.length == 0 ? all : String.join(",", scopes))
        .update();
    return "Bearer " + secret;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
