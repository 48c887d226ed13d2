package io.leadpact.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Pages name every file by its content, so a browser need never ask for one again. There is no
 * setting that says {@code immutable}.
 */
@Component
class KeptResources implements SmartInitializingSingleton {

  private static final List<String> OURS = List.of("/webjars/**", "/**");

  private final HandlerMapping resources;

  KeptResources(@Qualifier("resourceHandlerMapping") HandlerMapping resources) {
    this.resources = resources;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var always = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    if (resources instanceof SimpleUrlHandlerMapping mapping) {
      OURS.forEach(
          pattern -> {
            if (mapping.getUrlMap().get(pattern) instanceof ResourceHttpRequestHandler handler) {
              handler.setCacheControl(always);
            }
          });
    }
  }
}
