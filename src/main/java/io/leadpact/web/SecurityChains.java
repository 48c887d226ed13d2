package io.leadpact.web;

import io.leadpact.identity.SignIns;
import io.leadpact.identity.Tokens;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three ways in: programs come with a token on every request, people with a session, and strangers
 * to the few addresses that are made for them. What each may do is said at the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

  /**
   * What pages of other sites load, send and show: nobody is known there, and no cookie is read.
   */
  private static final String[] FOR_STRANGERS = {
    "/t.js", "/f.js", "/collect/*", "/f/*", "/f/*/*", "/b/*", "/b/*/*", "/unsubscribe/*"
  };

  private static final String[] FOR_EVERYBODY = {
    "/sign-in/**",
    "/invitation/**",
    "/password/**",
    "/first-administrator/**",
    "/demo/story",
    "/language",
    "/theme",
    "/pulse",
    "/error",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml",
    "/swagger-ui/**",
    "/api-docs",
    "/css/**",
    "/js/**",
    "/fonts/**",
    "/webjars/**",
    "/brand*.svg",
    "/favicon.ico",
    "/robots.txt"
  };

  static final String CONTENT_SECURITY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  /** The only one: without this bean there would be a default user beside ours. */
  @Bean
  AuthenticationManager authenticationManager(SignIns signIns) {
    return new ProviderManager(new PasswordSignIn(signIns));
  }

  /** Nobody looks at them, and they would be made anew around every filter of every request. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain chainOfPrograms(HttpSecurity http, Tokens tokens, JsonMapper json) {
    var refusals = new ApiRefusals(json);
    return headers(http)
        .securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerTokenFilter(tokens, refusals), AuthorizationFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .build();
  }

  /**
   * There is no session that a forged request could use: whatever comes here counts as little as if
   * its sender had come themselves. A form says who may frame it; everything else is framed by
   * nobody.
   */
  @Bean
  @Order(2)
  SecurityFilterChain chainOfStrangers(HttpSecurity http) {
    return headers(http)
        .securityMatcher(FOR_STRANGERS)
        .headers(h -> h.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(NoFiles.atAll(), AuthorizationFilter.class)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain chainOfPeople(
      HttpSecurity http, SignIns signIns, AuthenticationManager manager, SignInOutcome outcome) {
    return headers(http)
        .securityContext(c -> c.securityContextRepository(new FreshContexts(signIns)))
        .authenticationManager(manager)
        .requestCache(c -> c.requestCache(wholePages()))
        .addFilterBefore(NoFiles.fromOutside(), CsrfFilter.class)
        .authorizeHttpRequests(
            a ->
                a.requestMatchers(FOR_EVERYBODY)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            f ->
                f.loginPage("/sign-in")
                    .usernameParameter("email")
                    .successHandler(outcome)
                    .failureHandler(outcome))
        .logout(
            l -> l.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in").addLogoutHandler(outcome))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(new WayToTheDoor())
                    .accessDeniedHandler(new FormExpired()))
        .build();
  }

  /** Whoever signs in goes on to the page that was asked for, never to a part or to data. */
  private static HttpSessionRequestCache wholePages() {
    var pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(
        request ->
            HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "")
                    .contains(MediaType.TEXT_HTML_VALUE));
    return pages;
  }

  private static HttpSecurity headers(HttpSecurity http) {
    return http.headers(
        h ->
            h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_SECURITY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    p ->
                        p.policy(
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                                + " browsing-topics=()")));
  }
}
