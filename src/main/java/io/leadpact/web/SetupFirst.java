package io.leadpact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While there is no company, every page that somebody opens is the one that sets it up. */
@Configuration(proxyBeanMethods = false)
class SetupFirst implements HandlerInterceptor, WebMvcConfigurer {

  private final Reader reader;

  SetupFirst(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .excludePathPatterns(
            "/setup",
            "/setup/skip",
            "/error",
            "/api/**",
            "/api-docs/**",
            "/v3/**",
            "/swagger-ui/**",
            "/account/**",
            "/sign-in/**",
            "/invitation/**",
            "/password/**",
            "/first-administrator/**",
            "/actuator/**",
            "/css/**",
            "/js/**",
            "/fonts/**",
            "/webjars/**",
            "/*.svg",
            "/*.ico",
            "/*.txt");
  }

  /** Only whole pages are led astray, never what a program or a form asks for. */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var page =
        HttpMethod.GET.matches(request.getMethod())
            && accept != null
            && accept.contains("text/html")
            && request.getHeader("HX-Request") == null;
    if (!page || reader.signedIn().isEmpty() || reader.company().isPresent()) {
      return true;
    }
    response.sendRedirect(request.getContextPath() + "/setup");
    return false;
  }
}
