package io.leadpact.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts what changes through this instance, and marks each page with how far that was before
 * anything was read for it: a page is not told of what it shows already.
 */
@Component
class LiveMarks implements HandlerInterceptor, WebMvcConfigurer {

  static final String HEADER = "Live-At";
  private static final String ATTRIBUTE = "liveAt";

  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicLong committed = new AtomicLong();

  LiveMark now() {
    return new LiveMark(instance, committed.get());
  }

  /** For what was committed just now. */
  LiveMark next() {
    return new LiveMark(instance, committed.incrementAndGet());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(ATTRIBUTE) == null) {
      var mark = now().toString();
      request.setAttribute(ATTRIBUTE, mark);
      response.setHeader(HEADER, mark);
    }
    return true;
  }
}
