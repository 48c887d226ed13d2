package io.leadpact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page of the API is a stranger's and sets one inline style: that one is allowed there, by its
 * hash, and nowhere else.
 */
@Configuration(proxyBeanMethods = false)
class ApiPagePolicy implements HandlerInterceptor, WebMvcConfigurer {

  private static final String ONE_STYLE =
      "style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/swagger-ui/**");
  }

  /** Set before the general policy, which leaves alone what is there. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader(
        "Content-Security-Policy",
        SecurityChains.CONTENT_SECURITY.replace("style-src 'self'", ONE_STYLE));
    return true;
  }
}
