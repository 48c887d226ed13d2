package io.leadpact.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in the database: any instance knows them, and each can be listed and ended. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionStore.BEFORE_SIGN_IN_SECONDS)
class SessionStore {

  static final String COOKIE = "leadpact";
  static final int BEFORE_SIGN_IN_SECONDS = 30 * 60;
  static final Duration AFTER_SIGN_IN = Duration.ofHours(12);

  /** Two tabs that set the same attribute at once must not fail on a duplicate key. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upserts() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** Not readable by scripts, not sent by other sites' forms, only over https where there is. */
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  /** Error pages know the session, too. */
  @Bean
  <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessionFilter(
      SessionRepositoryFilter<S> filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }
}
